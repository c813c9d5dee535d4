//! Compares a cell on a page with what would be written there.

use platform_error::Kind;

use super::tables::Cell;
use crate::cell;
use crate::field::Field;
use crate::model::{Entry, Set};
use crate::names;

/// An error of the document, with its set.
pub(super) type Described<'d> = (&'d Set, &'d Entry);

/// Whether a cell says what a field of an error says: a code may be in backticks there, and a
/// status followed by its name.
pub(super) fn says(cell: &Cell<'_>, field: Field, (set, entry): Described<'_>) -> bool {
    let text = field.text(set, entry);
    let shown = cell.shown.trim();
    let is_nothing = shown.is_empty() || cell::is_nothing(shown);
    if text.trim().is_empty() || is_nothing && is_unknown(field, entry) {
        return is_nothing;
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

/// Whether a field has its value only because the kind of the error is not known.
fn is_unknown(field: Field, entry: &Entry) -> bool {
    entry.kind == Kind::Unknown
        && match field {
            Field::Kind => true,
            Field::HttpStatus => entry.http_status() == Kind::Unknown.http_status(),
            Field::Retry => entry.retry == Kind::Unknown.retry(),
            _ => false,
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
