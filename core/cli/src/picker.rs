//! An interactive list of all errors, filtered as the user types.

use std::cell::RefCell;
use std::collections::HashMap;
use std::fmt::{self, Display, Formatter};
use std::io::{IsTerminal, stderr, stdin};
use std::{env, iter, ptr};

use anstream::{AutoStream, ColorChoice};
use inquire::ui::RenderConfig;
use inquire::{InquireError, Select};
use platform_error_document::{Document, Entry, Searcher, Set};
use unicode_width::UnicodeWidthStr;

use crate::error::Error;
use crate::list;
use crate::sanitize::one_line;
use crate::terminal::{self, Stream, truncated};

/// The columns that the list uses to the left of an error, and one that stays free at the end.
const MARGIN: usize = 3;
/// The width of a terminal that does not report its size.
const DEFAULT_WIDTH: usize = 80;
/// From this width on, the status is shown too, if it is known.
const MIN_STATUS_WIDTH: usize = 50;
/// The lines of the list on a terminal that does not report its size.
const PAGE: usize = 7;
/// The lines of the list on a large terminal.
const MAX_PAGE: usize = 15;

/// Whether the list can be shown. It is drawn on standard error: the output may go to a file.
pub(crate) fn is_possible() -> bool {
    // Such a terminal cannot move its cursor.
    let is_dumb = env::var_os("TERM").is_some_and(|name| name == "dumb");
    !is_dumb && stdin().is_terminal() && stderr().is_terminal()
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
    let items = items(document, width.saturating_sub(MARGIN));
    let count = items.len();
    let help = help(count, width);
    let colors = match AutoStream::choice(&stderr()) {
        ColorChoice::Never => RenderConfig::empty(),
        _ => RenderConfig::default_colored(),
    };
    let matches = RefCell::new(Matches::new(document));
    let score =
        |input: &str, _: &Item<'_>, _: &str, at: usize| matches.borrow_mut().score(input, at);
    let answer = Select::new("Error:", items)
        .with_scorer(&score)
        .with_formatter(&|item| item.value.entry.code.clone())
        .with_help_message(&help)
        .with_page_size(terminal::rows(Stream::Stderr).map_or(PAGE, page_size))
        .with_render_config(colors)
        .prompt();
    picked(answer)
}

/// The entries of a document as lines of these columns: the code, the HTTP status, the message.
fn items(document: &Document, columns: usize) -> Vec<Item<'_>> {
    let mut code_width = 0;
    for (_, entry) in document.entries() {
        code_width = one_line(&entry.code).width().max(code_width);
    }
    // Some of the message is shown in any case.
    let code_width = code_width.min(columns / 2);
    let has_status = columns >= MIN_STATUS_WIDTH && document.has_kinds();
    let mut items = Vec::new();
    for (set, entry) in document.entries() {
        let mut line = padded(&one_line(&entry.code), code_width);
        if has_status {
            line.extend(["  ", &entry.http_status().to_string()]);
        }
        line.extend(["  ", &one_line(&entry.shown_message())]);
        items.push(Item {
            // Wrapped lines would be hard to read, and could be too many for the terminal.
            line: truncated(&line, columns).into_owned(),
            set,
            entry,
        });
    }
    items
}

/// How many errors there are, and the keys, if the terminal is wide enough.
fn help(count: usize, width: usize) -> String {
    let short = list::count(count, count);
    let long = format!("{short}; type to search, ↑↓ to move, enter to explain, esc to leave");
    // The brackets around it, and the margin.
    if long.width() + 2 + MARGIN <= width {
        long
    } else {
        short
    }
}

/// How many lines of the list fit on a terminal, beside the input and the help.
fn page_size(rows: usize) -> usize {
    rows.saturating_sub(3).clamp(1, MAX_PAGE)
}

/// What the current input finds, so that it is searched for only once.
struct Matches<'d> {
    searcher: Searcher<'d>,
    /// The position of each entry in the document.
    places: HashMap<*const Entry, usize>,
    input: String,
    /// The rank of each entry, by its position.
    ranks: HashMap<usize, i64>,
}

impl<'d> Matches<'d> {
    fn new(document: &'d Document) -> Self {
        let mut places = HashMap::new();
        for (place, (_, entry)) in document.entries().enumerate() {
            places.insert(ptr::from_ref(entry), place);
        }
        Self {
            searcher: Searcher::new(document),
            places,
            input: String::new(),
            ranks: HashMap::new(),
        }
    }

    /// The score of an entry, the best of which is the highest; `None` if the input does not find
    /// it.
    fn score(&mut self, input: &str, at: usize) -> Option<i64> {
        let input = input.trim();
        if input.is_empty() {
            return Some(0);
        }
        if self.input != input {
            input.clone_into(&mut self.input);
            self.ranks.clear();
            for (_, entry) in self.searcher.search(input) {
                let rank = i64::try_from(self.ranks.len()).unwrap_or(i64::MAX);
                if let Some(place) = self.places.get(&ptr::from_ref(entry)) {
                    self.ranks.insert(*place, -rank);
                }
            }
        }
        self.ranks.get(&at).copied()
    }
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

/// Text with spaces after it, or without its end, so that it takes this many columns.
fn padded(text: &str, columns: usize) -> String {
    let mut text = truncated(text, columns).into_owned();
    let rest = columns.saturating_sub(text.width());
    text.extend(iter::repeat_n(' ', rest));
    text
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
    fn columns_are_aligned_by_display_width() {
        assert_eq!(padded("\u{6f22}", 4), "\u{6f22}  ");
        assert_eq!(padded("\u{6f22}\u{6f22}\u{6f22}", 4), "\u{6f22}… ");
    }

    #[test]
    fn a_small_terminal_has_a_short_list() {
        assert_eq!(page_size(10), 7);
        assert_eq!(page_size(100), MAX_PAGE);
        assert_eq!(page_size(2), 1);
        assert_eq!(help(1, 20), "1 error");
        assert!(help(13, 80).starts_with("13 errors; type to search"));
    }
}
