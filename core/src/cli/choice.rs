//! A list of all errors on a terminal, searched as one types.

use std::format;
use std::io::{IsTerminal, stderr, stdin};
use std::prelude::rust_2024::*;

use dialoguer::FuzzySelect;
use terminal_size::{Width, terminal_size_of};

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
        line.chars().take(columns.saturating_sub(MARGIN)).collect::<String>()
    };
    let lines: Vec<String> = entries.iter().map(|(_, entry)| line(entry)).collect();
    let chosen = FuzzySelect::new().with_prompt("Error").items(&lines).default(0).interact_opt();
    // Who leaves the list chooses nothing.
    entries.get(chosen.ok().flatten()?).copied()
}
