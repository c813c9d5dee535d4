//! A text as the cell of a table, and back.
//!
//! A cell is one line of Markdown between two pipes. A text becomes one in either of two ways:
//!
//! - A text that is Markdown of its own stands in it [as it is](verbatim), but for what a cell cannot hold.
//! - In every other text, what means something to Markdown is [escaped](escape), so that the cell shows the text. Code
//!   between back-quotes and plain addresses stay as they are.
//!
//! Which of the two it is follows from the text alone, and each has an inverse. Where both could have made a cell, it is
//! not taken for Markdown, and the text is escaped. So [`read`] undoes [`write`], whatever the text:
//! `read(&write(text, mode), mode) == text`. A cell that a person wrote otherwise is read for what it shows.
//!
//! Neither way makes HTML but `<br>`, a link to a script, or something that mdBook would run.

mod escape;
mod lex;
#[cfg(test)]
mod tests;
mod verbatim;

pub(super) use self::lex::is_harmless;

/// How a text is read by people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Mode {
    /// As it is, as messages are; what is clearly meant as Markdown is that.
    Plain,
    /// As Markdown.
    Markdown,
}

/// A text as a cell, without the blanks around it.
pub(super) fn write(text: &str, mode: Mode) -> String {
    if verbatim::is_markdown(text, mode) {
        verbatim::write(text)
    } else {
        escape::write(text)
    }
}

/// The text of a cell, which stands between two pipes and has no blanks around it.
pub(super) fn read(cell: &str, mode: Mode) -> String {
    let text = escape::read(cell);
    let is_escaped = escape::write(&text) == cell && !verbatim::is_markdown(&text, mode);
    if !is_escaped {
        let markdown = verbatim::read(cell);
        if verbatim::is_markdown(&markdown, mode) {
            return markdown;
        }
    }
    // What the cell only shows must not become Markdown by being written again.
    if verbatim::is_markdown(&text, mode) {
        let escaped = verbatim::read(&escape::write(&text));
        if verbatim::is_markdown(&escaped, mode) {
            return escaped;
        }
    }
    text
}

/// A text as a line of Markdown that is no cell.
pub(super) fn line(text: &str, mode: Mode) -> String {
    let cell = write(text, mode).replace("\\|", "|");
    // At the end of a heading, a hash would be none, and what is in braces would be its attributes.
    match cell.char_indices().next_back() {
        Some((at, end @ ('#' | '}'))) if !cell[..at].ends_with('\\') => {
            format!("{}\\{end}", &cell[..at])
        }
        _ => cell,
    }
}

/// A text as a cell that shows it, even if it looks like Markdown.
pub(super) fn plain(text: &str) -> String {
    escape::write(text)
}

/// A text as words of any part of a page, nothing in it Markdown.
pub(super) fn words(text: &str) -> String {
    escape::write_all(text)
}
