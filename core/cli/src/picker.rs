//! An interactive list of all errors, filtered as the user types.

use std::fmt::{self, Display, Formatter};
use std::io::{IsTerminal, stderr, stdin};

use anstream::{AutoStream, ColorChoice};
use inquire::ui::RenderConfig;
use inquire::{InquireError, Select};
use platform_error_document::{Document, Entry, Set};
use unicode_width::UnicodeWidthChar;

use crate::error::Error;
use crate::sanitize::one_line;
use crate::terminal::{self, Stream};

/// The columns that the list uses to the left of an error, and one that stays free at the end.
const MARGIN: usize = 3;
/// The width of a terminal that does not report its size.
const DEFAULT_WIDTH: usize = 80;

/// Whether the list can be shown. It is drawn on standard error: the output may go to a file.
pub(crate) fn is_possible() -> bool {
    stdin().is_terminal() && stderr().is_terminal()
}

/// What the user picked.
pub(crate) enum Picked<'d> {
    Entry(&'d Set, &'d Entry),
    Nothing,
    Interrupted,
}

/// Lets the user pick one of the errors of a document.
pub(crate) fn pick(document: &Document) -> Result<Picked<'_>, Error> {
    let width = terminal::columns(Stream::Stderr).unwrap_or(DEFAULT_WIDTH);
    let mut items = Vec::new();
    for (set, entry) in document.entries() {
        let line = format!("{}  {}", one_line(&entry.code), one_line(&entry.message));
        items.push(Item {
            // Wrapped lines would be hard to read, and could be too many for the terminal.
            line: truncated(&line, width.saturating_sub(MARGIN)).to_owned(),
            set,
            entry,
        });
    }
    let colors = match AutoStream::choice(&stderr()) {
        ColorChoice::Never => RenderConfig::empty(),
        _ => RenderConfig::default_colored(),
    };
    let answer = Select::new("Error:", items)
        .with_formatter(&|item| item.value.entry.code.clone())
        .with_render_config(colors)
        .prompt();
    picked(answer)
}

/// Interprets an answer. Leaving the list picks nothing.
fn picked(answer: Result<Item<'_>, InquireError>) -> Result<Picked<'_>, Error> {
    match answer {
        Ok(item) => Ok(Picked::Entry(item.set, item.entry)),
        Err(InquireError::OperationCanceled) => Ok(Picked::Nothing),
        Err(InquireError::OperationInterrupted) => Ok(Picked::Interrupted),
        Err(error) => Err(Error::ListNotShown {
            reason: error.to_string(),
        }),
    }
}

/// An error as a line of the list.
struct Item<'d> {
    line: String,
    set: &'d Set,
    entry: &'d Entry,
}

impl Display for Item<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.line)
    }
}

/// The start of a line that fits into `columns`.
fn truncated(line: &str, columns: usize) -> &str {
    let mut width = 0;
    for (at, char) in line.char_indices() {
        width += char.width().unwrap_or(0);
        if width > columns {
            return &line[..at];
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use std::io::ErrorKind;

    use super::*;

    #[test]
    fn only_a_broken_terminal_is_an_error() {
        assert!(matches!(
            picked(Err(InquireError::OperationCanceled)),
            Ok(Picked::Nothing)
        ));
        assert!(matches!(
            picked(Err(InquireError::OperationInterrupted)),
            Ok(Picked::Interrupted)
        ));
        assert!(matches!(
            picked(Err(InquireError::IO(ErrorKind::BrokenPipe.into()))),
            Err(Error::ListNotShown { .. })
        ));
    }

    #[test]
    fn a_line_is_truncated_to_its_columns() {
        assert_eq!(truncated("four", 4), "four");
        assert_eq!(truncated("fiver", 4), "five");
        // Each of these takes two columns.
        assert_eq!(truncated("\u{6f22}\u{6f22}\u{6f22}", 5), "\u{6f22}\u{6f22}");
        assert_eq!(truncated("\u{e4}\u{e4}", 1), "\u{e4}");
        assert_eq!(truncated("any", 0), "");
    }
}
