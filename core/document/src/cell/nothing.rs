//! What people write in a cell to say that there is nothing.

use std::borrow::Cow;

/// Whether a cell that shows this text says that there is nothing. If it means the text itself, a
/// backslash or an entity says so.
pub(crate) fn is_nothing(shown: &str) -> bool {
    const WORDS: &[&str] = &[
        "-", "--", "---", "–", "—", "——", "/", "N/A", "n/a", "N/a", "无", "無",
    ];
    WORDS.contains(&shown)
}

/// Whether a cell means what it shows, whatever that is.
pub(crate) fn is_literal(source: &str) -> bool {
    source.contains('\\') || source.contains("&#")
}

/// Writes text as a cell without markup, such as one of CSV: a backslash says that a sign for
/// nothing means itself.
pub(crate) fn write_plain(text: &str) -> Cow<'_, str> {
    match word(text) {
        Some(at) => Cow::Owned(format!("{}\\{}", &text[..at], &text[at..])),
        None => Cow::Borrowed(text),
    }
}

/// Reads text from a cell without markup: the inverse of [`write_plain`].
pub(crate) fn read_plain(cell: &str) -> Cow<'_, str> {
    match word(cell) {
        Some(at) if cell[at..].starts_with('\\') => {
            Cow::Owned(format!("{}{}", &cell[..at], &cell[at + 1..]))
        }
        _ => Cow::Borrowed(cell),
    }
}

/// Where a sign for nothing begins, with the backslashes before it, if there is nothing else.
fn word(text: &str) -> Option<usize> {
    let start = text.trim_start();
    let shown = start.trim_start_matches('\\').trim_end();
    is_nothing(shown).then_some(text.len() - start.len())
}
