//! A list of all errors on a terminal, searched as one types.

use std::format;
use std::io::{IsTerminal, stderr, stdin};
use std::prelude::rust_2024::*;

use dialoguer::FuzzySelect;
use dialoguer::console::Term;
use terminal_size::{Width, terminal_size_of};
use unicode_width::UnicodeWidthChar;

use super::list::one_line;
use crate::document::{Document, Entry, Set};

/// What the list writes before a line, and one column more.
const MARGIN: usize = 4;
/// How wide a terminal is that does not say so.
const USUAL: usize = 80;

/// Whether somebody can be asked. The list is drawn on standard error: what is chosen may go to a file.
pub(super) fn is_possible() -> bool {
    stdin().is_terminal() && stderr().is_terminal()
}

/// What somebody chose, if anything.
pub(super) fn entry(document: &Document) -> Option<(&Set, &Entry)> {
    let entries: Vec<(&Set, &Entry)> = document.entries().collect();
    let columns = terminal_size_of(stderr()).map_or(USUAL, |(Width(columns), _)| columns.into());
    // A line that wraps would be drawn over the next one.
    let line = |entry: &Entry| {
        let line = one_line(&format!("{}  {}", entry.code, entry.message));
        cut(&line, columns.saturating_sub(MARGIN)).to_owned()
    };
    let lines: Vec<String> = entries.iter().map(|(_, entry)| line(entry)).collect();
    // An interrupt would end the program while the cursor is hidden. So it ends the list alone.
    let _ = ctrlc::set_handler(|| {});
    let chosen = FuzzySelect::new().with_prompt("Error").items(&lines).default(0).interact_opt();
    if chosen.is_err() {
        let _ = Term::stderr().show_cursor();
    }
    // Who leaves the list chooses nothing.
    entries.get(chosen.ok().flatten()?).copied()
}

/// As much of a line as fits.
fn cut(line: &str, columns: usize) -> &str {
    let mut width = 0;
    let end = line.char_indices().find(|(_, char)| {
        width += char.width().unwrap_or(0);
        width > columns
    });
    end.map_or(line, |(end, _)| &line[..end])
}
