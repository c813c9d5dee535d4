//! A list of all errors on a terminal, searched as one types.

use std::collections::{HashMap, HashSet};
use std::io::{ErrorKind, IsTerminal, stderr, stdin};
use std::process;

use dialoguer::FuzzySelect;
use dialoguer::console::Term;
use terminal_size::{Width, terminal_size_of};
use unicode_width::UnicodeWidthChar;

use super::failure::Failure;
use super::list::one_line;
use platform_error_document::{Document, Entry, Set};

/// What the list writes before a line, and one column more.
const MARGIN: usize = 4;
/// How wide a terminal is that does not say so.
const USUAL: usize = 80;

/// Whether somebody can be asked. The list is drawn on standard error: what is chosen may go to a file.
pub(super) fn is_possible() -> bool {
    stdin().is_terminal() && stderr().is_terminal()
}

/// The exit code of who is interrupted, as shells have it.
pub(super) const INTERRUPTED: u8 = 128 + 2;

/// What somebody chose.
pub(super) enum Choice<'d> {
    Entry(&'d Set, &'d Entry),
    Nothing,
    Interrupted,
}

/// Lets somebody choose.
pub(super) fn entry(document: &Document) -> Result<Choice<'_>, Failure> {
    let entries: Vec<(&Set, &Entry)> = document.entries().collect();
    let columns = terminal_size_of(stderr()).map_or(USUAL, |(Width(columns), _)| columns.into());
    let lines = distinct(
        entries
            .iter()
            .map(|(_, entry)| format!("{}  {}", entry.code, entry.message)),
        columns,
    );
    // An interrupt would end the program while the cursor is hidden. Where a key is awaited, it ends the list; this is for
    // the moments between, in which the terminal sends it.
    let _ = ctrlc::set_handler(|| {
        let _ = Term::stderr().show_cursor();
        process::exit(INTERRUPTED.into());
    });
    let chosen = FuzzySelect::new()
        .with_prompt("Error")
        .items(&lines)
        .default(0)
        .interact_opt();
    if chosen.is_err() {
        let _ = Term::stderr().show_cursor();
    }
    outcome(&entries, chosen)
}

/// What came of asking. Who leaves the list chooses nothing.
fn outcome<'d>(
    entries: &[(&'d Set, &'d Entry)],
    chosen: Result<Option<usize>, dialoguer::Error>,
) -> Result<Choice<'d>, Failure> {
    match chosen {
        Ok(chosen) => {
            let chosen = chosen.and_then(|at| entries.get(at));
            Ok(chosen.map_or(Choice::Nothing, |&(set, entry)| Choice::Entry(set, entry)))
        }
        Err(dialoguer::Error::IO(reason)) if reason.kind() == ErrorKind::Interrupted => {
            Ok(Choice::Interrupted)
        }
        Err(dialoguer::Error::IO(reason)) => Err(Failure::NoList { reason }),
    }
}

/// The lines of the list, each another one: what is chosen is found by its text.
fn distinct(lines: impl Iterator<Item = String>, columns: usize) -> Vec<String> {
    let (mut taken, mut numbers) = (HashSet::new(), HashMap::new());
    let line = |line: String| {
        let line = one_line(&line);
        let mut shown = cut(&line, "", columns);
        let number = numbers.entry(shown.clone()).or_insert(1_u64);
        while !taken.insert(shown.clone()) {
            *number += 1;
            shown = cut(&line, &format!(" #{number}"), columns);
        }
        shown
    };
    lines.map(line).collect()
}

/// As much of a line as fits, with this behind it.
///
/// A line that wraps would be drawn over the next one. `clear_preserve_prompt` of dialoguer takes a line for one that wraps
/// if it has more bytes than there are columns, and clears what stands above the list then; so it has not more bytes either.
fn cut(line: &str, end: &str, columns: usize) -> String {
    let (width, bytes) = (
        columns.saturating_sub(MARGIN + end.len()),
        columns.saturating_sub(1 + end.len()),
    );
    let mut before = 0;
    let first = line.char_indices().find(|(at, char)| {
        before += char.width().unwrap_or(0);
        before > width || at + char.len_utf8() > bytes
    });
    [first.map_or(line, |(at, _)| &line[..at]), end].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_line_is_another_one_and_fits() {
        let equal = [
            &*"A".repeat(40),
            &"A".repeat(50),
            &"A".repeat(60),
            "B",
            "B #2",
            "B",
            "B",
            &"\u{6f22}".repeat(20),
            &"\u{e4}".repeat(20),
        ];
        let lines = distinct(equal.iter().map(|&line| line.to_owned()), 20);
        assert_eq!(
            lines[..3],
            [
                "A".repeat(16),
                "A".repeat(13) + " #2",
                "A".repeat(13) + " #3"
            ]
        );
        assert_eq!(lines[3..7], ["B", "B #2", "B #3", "B #4"]);
        assert_eq!(lines[7..], ["\u{6f22}".repeat(6), "\u{e4}".repeat(9)]);
        assert_eq!(
            distinct(["one", "two"].map(str::to_owned).into_iter(), 0).len(),
            2
        );
    }

    #[test]
    fn a_terminal_that_is_gone_is_no_choice() {
        let failed = |kind: ErrorKind| outcome(&[], Err(dialoguer::Error::IO(kind.into())));
        assert!(matches!(
            failed(ErrorKind::BrokenPipe),
            Err(Failure::NoList { .. })
        ));
        assert!(matches!(
            failed(ErrorKind::Interrupted),
            Ok(Choice::Interrupted)
        ));
        assert!(matches!(outcome(&[], Ok(None)), Ok(Choice::Nothing)));
    }
}
