//! Recognizes the rows of a table that are not errors, but headings of the rows below them, or
//! totals of those above: `Voice;;;` among codes such as `K-1001`.

use std::collections::BTreeMap;

use super::table::{Row, Table};

/// The fewest columns of a table in which a row with a single cell is conspicuous.
const LEAST_COLUMNS: usize = 3;

/// The rows that are headings, by their lines.
pub(super) fn headings(table: &Table) -> BTreeMap<usize, String> {
    let mut headings = BTreeMap::new();
    if table.titles.len() < LEAST_COLUMNS {
        return headings;
    }
    let mut alone = Vec::new();
    let mut codes = Vec::new();
    for row in &table.rows {
        let first = row.cells.first().map_or("", |cell| cell.trim());
        if first.is_empty() {
            continue;
        }
        if is_alone(row) {
            alone.push((row.line, first));
        } else {
            codes.push(first);
        }
    }
    if codes.is_empty() {
        return headings;
    }
    let have_digits = codes.iter().all(|code| code.contains(is_digit));
    let are_upper = codes.iter().all(|code| !code.contains(is_lower));
    for (line, text) in alone {
        let word = text.split_whitespace().next().unwrap_or_default();
        let is_other =
            have_digits && !word.contains(is_digit) || are_upper && text.contains(is_lower);
        if is_other && !text.contains('`') {
            let heading = text.trim_matches(['*', '_']).trim();
            headings.insert(line, heading.to_owned());
        }
    }
    headings
}

/// Whether only the first cell of a row is filled.
fn is_alone(row: &Row) -> bool {
    let mut others = row.cells.iter().skip(1);
    others.all(|cell| cell.trim().is_empty())
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}

/// Whether a code in capitals has no such character.
fn is_lower(c: char) -> bool {
    c.is_alphabetic() && !c.is_ascii_uppercase()
}
