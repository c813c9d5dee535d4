//! Converts text to the cell of a table, and back.
//!
//! A cell is one line of Markdown between two pipes. There are two ways to write one:
//!
//! - Text that is itself Markdown is kept [verbatim], except for what a cell cannot hold.
//! - In any other text, whatever Markdown would interpret is [escaped](escape), so that the cell
//!   shows the text. Code between backticks and plain URLs are kept.
//!
//! Which of the two applies follows from the text alone, and each has an inverse. If both could
//! produce the same cell, the text does not count as Markdown and is escaped. So [`read`] undoes
//! [`write`] for any text: `read(&write(text, mode), mode) == text`. A cell that was written by
//! hand in some other way is read as the text that it shows.
//!
//! Neither way produces HTML other than `<br/>` and `<code>`, a link to a script, or a directive
//! that mdBook would execute.

mod dress;
mod escape;
mod lex;
mod mode;
mod nothing;
#[cfg(test)]
mod tests;
mod verbatim;

pub(crate) use self::dress::{Undressed, undress, unquote, unwrap};
pub(crate) use self::lex::{code_elements, is_harmless, is_line_break};
pub(crate) use self::mode::Mode;
pub(crate) use self::nothing::{is_literal, is_nothing, read_plain, write_plain};

/// Writes text as a cell, without the surrounding spaces.
pub(crate) fn write(text: &str, mode: Mode) -> String {
    if mode == Mode::Name {
        return name(text);
    }
    if verbatim::is_markdown(text, mode) {
        verbatim::write(text)
    } else {
        escape::write(text)
    }
}

/// Writes a message as a cell. An import takes the marks off a message that is a code span, and may
/// take the quotes off, so they are escaped.
pub(crate) fn message(text: &str) -> String {
    let cell = write(text, Mode::Plain);
    match unwrap(&cell) {
        Some(_) if cell.starts_with('`') => escape::write_all(text),
        _ if unquote(&cell).is_some() => escape::write_all(text),
        _ => cell,
    }
}

/// Writes an address as a cell. An import reads a link as its address, so one that is meant as text
/// is escaped.
pub(crate) fn address(text: &str) -> String {
    let cell = write(text, Mode::Plain);
    match unwrap(&cell) {
        Some((_, Some(_))) => escape::write_all(text),
        _ => cell,
    }
}

/// Writes a name, so that it reads the same without its markup.
fn name(text: &str) -> String {
    let cell = escape::write(text);
    let is_usual = |c: char| c.is_ascii_alphanumeric() || "_-.".contains(c);
    if text.chars().all(is_usual) {
        return cell;
    }
    let undressed = undress(&cell);
    if undressed.text == text && undressed.link.is_none() && !undressed.is_struck {
        cell
    } else {
        escape::write_all(text)
    }
}

/// Reads the text of a cell, given without the pipes and the surrounding spaces.
pub(crate) fn read(cell: &str, mode: Mode) -> String {
    if mode == Mode::Name {
        return undress(cell).text;
    }
    let text = escape::read(cell);
    let text_is_markdown = verbatim::is_markdown(&text, mode);
    if text_is_markdown || escape::write(&text) != cell {
        let markdown = verbatim::read(cell);
        if verbatim::is_markdown(&markdown, mode) {
            return markdown;
        }
    }
    // What the cell merely shows must not become Markdown when it is written again.
    if text_is_markdown {
        let escaped = verbatim::read(&escape::write(&text));
        if verbatim::is_markdown(&escaped, mode) {
            return escaped;
        }
    }
    text
}

/// Writes text as a line of Markdown outside a table.
pub(crate) fn line(text: &str, mode: Mode) -> String {
    let mut line = write(text, mode).replace("\\|", "|");
    // At the end of a heading, a hash is dropped and braces are attributes.
    if let Some(end @ ('#' | '}')) = line.chars().next_back() {
        line.pop();
        if !line.ends_with('\\') {
            line.push('\\');
        }
        line.push(end);
    }
    line
}

/// Writes text as a cell that shows it, even if it looks like Markdown.
pub(crate) fn plain(text: &str) -> String {
    escape::write(text)
}

/// Writes text as plain words for any part of a page, without any Markdown.
pub(crate) fn words(text: &str) -> String {
    escape::write_all(text)
}
