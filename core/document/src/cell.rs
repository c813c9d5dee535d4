//! A text as the cell of a table, and back.
//!
//! A cell is one line of Markdown between two pipes. A text becomes one in either of two ways:
//!
//! - A text that is itself Markdown stays [as it is](verbatim), except for what a cell cannot hold.
//! - In any other text, what Markdown would interpret is [escaped](escape), so the cell shows the
//!   text. Code between back-quotes and plain addresses stay as they are.
//!
//! Which of the two applies follows from the text alone, and each has an inverse. Where both could
//! have made a cell, the text does not count as Markdown and is escaped. So [`read`] undoes
//! [`write`], whatever the text: `read(&write(text, mode), mode) == text`. A cell that a person
//! wrote in another way is read for what it shows.
//!
//! Neither way produces HTML other than `<br>`, a link to a script, or something that mdBook would
//! run.

mod escape;
mod lex;
mod mode;
#[cfg(test)]
mod tests;
mod verbatim;

pub(crate) use self::lex::is_harmless;
pub(crate) use self::mode::Mode;

/// A text as a cell, without the spaces around it.
pub(crate) fn write(text: &str, mode: Mode) -> String {
    if verbatim::is_markdown(text, mode) {
        verbatim::write(text)
    } else {
        escape::write(text)
    }
}

/// The text of a cell, given without the pipes and the spaces around it.
pub(crate) fn read(cell: &str, mode: Mode) -> String {
    let text = escape::read(cell);
    let text_is_markdown = verbatim::is_markdown(&text, mode);
    if text_is_markdown || escape::write(&text) != cell {
        let markdown = verbatim::read(cell);
        if verbatim::is_markdown(&markdown, mode) {
            return markdown;
        }
    }
    // What the cell only shows must not become Markdown when it is written again.
    if text_is_markdown {
        let escaped = verbatim::read(&escape::write(&text));
        if verbatim::is_markdown(&escaped, mode) {
            return escaped;
        }
    }
    text
}

/// A text as a line of Markdown outside a table.
pub(crate) fn line(text: &str, mode: Mode) -> String {
    let mut line = write(text, mode).replace("\\|", "|");
    // A hash at the end of a heading is dropped, and braces there are its attributes.
    if let Some(end @ ('#' | '}')) = line.chars().next_back() {
        line.pop();
        if !line.ends_with('\\') {
            line.push('\\');
        }
        line.push(end);
    }
    line
}

/// A text as a cell that shows it, even if it looks like Markdown.
pub(crate) fn plain(text: &str) -> String {
    escape::write(text)
}

/// A text as words in any part of a page, without any Markdown.
pub(crate) fn words(text: &str) -> String {
    escape::write_all(text)
}
