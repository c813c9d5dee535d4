//! Finds what looks like an error, but is in a heading or a list, not in a table.

use super::element::Element;
use super::piece::{Part, Piece};
use super::write::plain;
use crate::import::table::Loose;

/// Words before a code in a heading or a list: `Error Number: 8001`.
const BEFORE: &[&str] = &[
    "error",
    "number",
    "code",
    "no",
    "status",
    "http",
    "错误码",
    "錯誤碼",
];

/// A single item that begins with a number is one of a list of anything.
const FEWEST: usize = 3;

/// The headings and list items that begin with a code, in the order of their lines. A heading above
/// a table is only that of its section, and an item that is a link leads to the error.
pub(in crate::import) fn loose(pieces: &[Piece]) -> Vec<Loose> {
    let mut loose = Vec::new();
    let mut heading = None;
    let mut from = None;
    let mut tables = 0_usize;
    for (at, piece) in pieces.iter().enumerate() {
        match &piece.part {
            Part::Start(start) if start.element == Element::Table => {
                tables += 1;
                heading = None;
            }
            Part::End(end) if end.element == Element::Table => tables = tables.saturating_sub(1),
            _ if tables > 0 => {}
            Part::Start(start) => match start.element {
                Element::Heading(_) | Element::Item => {
                    loose.extend(heading.take());
                    loose.extend(text(pieces, &mut from, at));
                    from = Some(at);
                }
                // What follows is more about it.
                Element::List | Element::OrderedList => loose.extend(text(pieces, &mut from, at)),
                Element::Link => from = None,
                _ => {}
            },
            Part::End(end) => match end.element {
                Element::Heading(_) => heading = text(pieces, &mut from, at),
                Element::Item | Element::Paragraph | Element::List | Element::OrderedList => {
                    loose.extend(text(pieces, &mut from, at));
                }
                _ => {}
            },
            _ => {}
        }
    }
    loose.extend(heading);
    if loose.len() < FEWEST {
        loose.clear();
    }
    loose
}

/// What the text that has just ended says, if it begins with a code.
fn text(pieces: &[Piece], from: &mut Option<usize>, to: usize) -> Option<Loose> {
    let from = from.take()?;
    let text = plain(pieces.get(from..to)?);
    let mut words = text
        .split_whitespace()
        .map(|word| word.trim_matches([':', '：', '.', ',']));
    let code = words.find(|word| !BEFORE.contains(&&*word.to_lowercase()))?;
    let number = words.next().and_then(|word| word.strip_prefix('('));
    let number = number.and_then(|word| word.strip_suffix(')'));
    // `AccountBanned (1002)`
    let has_number = number.is_some_and(is_code) && code.chars().all(char::is_alphanumeric);
    (is_code(code) || has_number).then(|| Loose {
        line: pieces.get(from).map_or(1, |piece| piece.line),
        code: code.to_owned(),
        text: text.clone(),
    })
}

/// Whether a word is a number or a constant, as codes are.
fn is_code(word: &str) -> bool {
    let number = word.strip_prefix('-').unwrap_or(word);
    let is_number = !number.is_empty() && number.bytes().all(|byte| byte.is_ascii_digit());
    let is_constant = word.contains(|c: char| c.is_ascii_digit() || "_-".contains(c))
        && word.len() > 2
        && word.starts_with(|c: char| c.is_ascii_uppercase())
        && word
            .chars()
            .all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || "_-".contains(c));
    is_number || is_constant
}
