//! Compares a cell on a page with what would be written there.

use super::columns::Described;
use super::tables::Cell;
use crate::cell;
use crate::field::Field;
use crate::names;

/// What people write in a cell that has no value.
const NOTHING: [&str; 5] = ["", "-", "–", "—", "N/A"];

/// Whether a cell says what a field of an error says: a code may be in backticks there, and a
/// status followed by its name.
pub(super) fn says(cell: &Cell<'_>, field: Field, (set, entry): Described<'_>) -> bool {
    let text = field.text(set, entry);
    let shown = cell.shown.trim();
    if text.trim().is_empty() {
        return NOTHING
            .iter()
            .any(|nothing| shown.eq_ignore_ascii_case(nothing));
    }
    if cell::read(cell.source, field.definition().mode) == text {
        return true;
    }
    match field {
        Field::HttpStatus => is_status(shown, &text),
        Field::Kind | Field::Retry => names::is_similar(shown, &text),
        // How words are emphasized is part of what they say.
        _ if field.is_markdown() => false,
        _ => shown == text.trim(),
    }
}

/// Whether a cell is this status, or this status and its name.
fn is_status(shown: &str, status: &str) -> bool {
    let Some(name) = shown.strip_prefix(status) else {
        return false;
    };
    let is_name = |c: char| c.is_alphabetic() || c.is_whitespace() || "-:()'".contains(c);
    !name.starts_with(char::is_alphanumeric) && name.chars().all(is_name)
}
