//! Takes apart codes that share their cell, and makes new ones for codes that cannot stay.

use std::collections::{HashMap, HashSet};

use platform_error_syntax::code;

use super::columns::ErrorRow;
use super::entries::SectionRow;
use super::status;
use crate::field::Field;

/// Takes the codes of a table apart that share a cell with a name, a number or other codes.
pub(super) fn take_apart(rows: &mut [ErrorRow]) {
    let mut parts = Vec::new();
    for (at, row) in rows.iter_mut().enumerate() {
        let cell = row.cell(Field::Code).trim().to_owned();
        if !cell.contains(|c: char| c.is_whitespace() || "（：".contains(c)) {
            continue;
        }
        if let Some(codes) = several(&cell) {
            let mut codes = codes.into_iter();
            row.set(Field::Code, codes.next().unwrap_or_default());
            row.names.extend(codes);
        } else if let Some((first, second)) = number_and_name(&cell) {
            parts.push((at, first, second));
        }
    }
    let firsts: HashSet<&String> = parts.iter().map(|(_, first, _)| first).collect();
    let seconds: HashSet<&String> = parts.iter().map(|(_, _, second)| second).collect();
    // A number that repeats is no code if the names beside it are.
    let is_swapped = firsts.len() < parts.len()
        && seconds.len() == parts.len()
        && seconds.iter().all(|second| code::check(second).is_ok());
    for (at, first, second) in parts {
        let Some(row) = rows.get_mut(at) else {
            continue;
        };
        if !is_swapped {
            row.set(Field::Code, first);
            row.names.push(second);
            continue;
        }
        row.set(Field::Code, second);
        let is_status = status::number(&first).is_some();
        if is_status && row.is_blank(Field::HttpStatus) {
            row.set(Field::HttpStatus, first);
        } else {
            row.labels.push(("number".to_owned(), first));
        }
    }
}

/// What is between two codes, other than a comma.
const BETWEEN: [&str; 8] = [
    " / ", " or ", " and ", " oder ", " ou ", " o ", " или ", "或",
];

/// Several codes, on lines of their own or with commas or slashes between them.
fn several(cell: &str) -> Option<Vec<String>> {
    let mut parts: Vec<&str> = cell.split(['\n', ',', '、']).collect();
    for between in BETWEEN {
        parts = parts.iter().flat_map(|part| part.split(between)).collect();
    }
    let are_numbers = is_number(cell);
    let parts = parts.into_iter().map(str::trim);
    let mut codes: Vec<String> = Vec::new();
    for part in parts.filter(|part| !part.is_empty()) {
        code::check(part).ok()?;
        // "8 and more" is not two codes.
        if are_numbers && !is_number(part) {
            return None;
        }
        if !codes.iter().any(|known| known == part) {
            codes.push(part.to_owned());
        }
    }
    (codes.len() > 1).then_some(codes)
}

/// A code and a name: `201 - INCOMPATIBLE_VERSION`, `ERR_X (42)`, `404 Not Found`.
fn number_and_name(cell: &str) -> Option<(String, String)> {
    // A range is not one code: `100 - 199`, `5000 to 5999`.
    if is_range(cell) {
        return None;
    }
    let is_code = |part: &str| code::check(part).is_ok();
    let pair = |first: &str, second: &str| Some((first.to_owned(), second.to_owned()));
    if let Some(inside) = cell.strip_suffix([')', '）'])
        && let Some((before, inside)) = inside.rsplit_once(['(', '（'])
    {
        let before = before.trim();
        let inside = inside.trim();
        if is_code(before) && !inside.is_empty() {
            return pair(before, inside);
        }
        if is_code(inside) && !before.is_empty() {
            return pair(inside, before);
        }
    }
    for separator in [" - ", " – ", " — ", ": ", "：", " = ", " | "] {
        if let Some((first, second)) = cell.split_once(separator)
            && is_code(first.trim())
            && !second.trim().is_empty()
        {
            return pair(first.trim(), second.trim());
        }
    }
    // A name, and below it what it means.
    if let Some((first, second)) = cell.split_once('\n')
        && is_code(first.trim())
        && !second.trim().is_empty()
    {
        return pair(first.trim(), second.trim());
    }
    let (first, second) = cell.split_once(char::is_whitespace)?;
    let is_whole = !first.ends_with(',') && second.contains(char::is_alphanumeric);
    (is_whole && is_number(first) && is_code(first)).then(|| pair(first, second.trim()))?
}

/// Whether the first and the last word are numbers with others in between.
fn is_range(cell: &str) -> bool {
    let mut words = cell.split_whitespace();
    let (Some(first), Some(last)) = (words.next(), words.next_back()) else {
        return false;
    };
    let next = first
        .parse::<i64>()
        .ok()
        .and_then(|first| first.checked_add(1));
    is_number(first) && is_number(last) && (next.is_none() || next != last.parse().ok())
}

/// Whether a word begins like a number.
fn is_number(word: &str) -> bool {
    let digits = word.strip_prefix('-').unwrap_or(word);
    digits.starts_with(|c: char| c.is_ascii_digit())
}

/// Suggests codes for a table that has only statuses, each once, and messages that make no good
/// code.
pub(super) fn suggest(rows: &mut [ErrorRow]) {
    let mut seen = HashSet::new();
    for row in rows.iter() {
        let has_name = !row.is_blank(Field::Code) || !row.names.is_empty();
        let status = status::number(row.cell(Field::HttpStatus).trim());
        let is_new = status.is_some_and(|status| seen.insert(status));
        if has_name || !is_new {
            return;
        }
    }
    for row in rows {
        let message = row.cell(Field::Message).trim();
        if message.is_empty() || !message.is_ascii() || message.len() > MAX_CODE_TEXT {
            row.suggestion = Some(format!("HTTP_{}", row.cell(Field::HttpStatus).trim()));
        }
    }
}

/// The longest message of which a code is made if the table has statuses.
const MAX_CODE_TEXT: usize = 40;

/// Takes away the codes that no error can keep: those that are invalid, and those that repeat. The
/// old code becomes a label.
pub(super) fn take_away(rows: &mut [SectionRow]) {
    let mut sections: HashMap<String, Vec<String>> = HashMap::new();
    for SectionRow { row, section } in rows.iter() {
        let code = row.cell(Field::Code).trim().to_owned();
        sections.entry(code).or_default().push(section.clone());
    }
    for SectionRow { row, section } in rows {
        let old = row.cell(Field::Code).trim().to_owned();
        let all = sections.get(&old).map_or(&[][..], Vec::as_slice);
        let is_repeated = all.len() > 1;
        if old.is_empty() || code::check(&old).is_ok() && !is_repeated {
            continue;
        }
        row.set(Field::Code, String::new());
        // The words of an invalid code are better than those of the message.
        if !is_repeated {
            row.suggestion = Some(old.clone());
        }
        let has_label = row.labels.iter().any(|(name, _)| name == OLD_CODE);
        let name = if has_label { "old_code" } else { OLD_CODE };
        row.labels.push((name.to_owned(), old));
        // The old code is that of one error only within its section.
        if all.iter().any(|other| other != section) {
            row.labels.push((SECTION.to_owned(), section.clone()));
        }
    }
}

/// The label with the code that an error had before its new one.
const OLD_CODE: &str = "code";

/// The label with the heading above an error whose old code others have too.
const SECTION: &str = "section";
