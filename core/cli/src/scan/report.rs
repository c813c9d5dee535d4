//! The report for people.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use platform_error_document::Subject;

use super::input::Input;
use super::summary::{Found, Location, Summary};
use crate::markdown;
use crate::sanitize::{one_line, sanitized};
use crate::table::{Column, Table};
use crate::terminal::{self, Stream};

const CODE: Style = AnsiColor::Red.on_default().bold();
/// The titles of the columns, and in which order a narrow terminal leaves them out.
const COLUMNS: [(&str, u8); 4] = [("CODE", 0), ("LINES", 0), ("FIRST", 1), ("LAST", 2)];
/// The spaces before a solution.
const INDENT: usize = 2;

/// A table of what was found, then what to do about each error.
pub(super) fn write(summary: &Summary<'_>, inputs: &[Input<'_>]) -> String {
    let mut report = String::new();
    if !summary.found.is_empty() {
        // Elsewhere, lines are not wrapped.
        let width = terminal::columns(Stream::Stdout);
        let columns = width.unwrap_or(usize::MAX);
        report.push_str(&table(&summary.found, inputs).to_text(width));
        for found in &summary.found {
            report.push('\n');
            // Writing to a string does not fail.
            let _ = write_advice(&mut report, found, columns);
        }
        report.push('\n');
    }
    report.push_str(&total(summary));
    report.push('\n');
    report
}

/// The last line: how many lines there are, and in how many there are errors.
fn total(summary: &Summary<'_>) -> String {
    let lines = match summary.lines {
        1 => "1 line".to_owned(),
        lines => format!("{lines} lines"),
    };
    match summary.lines_with_errors {
        0 => format!("{lines}, no errors of the catalog"),
        1 => format!("{lines}, 1 with errors of the catalog"),
        count => format!("{lines}, {count} with errors of the catalog"),
    }
}

fn table(found: &[Found<'_>], inputs: &[Input<'_>]) -> Table {
    let place = |location: Location| {
        let input = inputs.get(location.log);
        let name = input.map_or_else(String::new, |input| one_line(&input.name()));
        format!("{name}:{}", location.line)
    };
    let mut columns = Vec::new();
    for (title, rank) in COLUMNS {
        let title = title.to_owned();
        columns.push(Column { title, rank });
    }
    let mut rows = Vec::new();
    for one in found {
        rows.push(vec![
            sanitized(&one.subject.code()),
            one.count.to_string(),
            place(one.first),
            place(one.last),
        ]);
    }
    Table { columns, rows }
}

/// What to do about an error.
fn write_advice(report: &mut String, found: &Found<'_>, columns: usize) -> std::fmt::Result {
    let code = sanitized(&found.subject.code());
    let (title, advice) = match found.subject {
        Subject::Entry(_, entry) => (one_line(&entry.message), entry.solution.clone()),
        Subject::Retired(set, _) => (
            format!("a retired code of {}", one_line(&set.name)),
            "Look it up in an older version of the catalog".to_owned(),
        ),
        _ => (String::new(), String::new()),
    };
    writeln!(report, "{CODE}{code}{CODE:#}: {title}")?;
    if advice.trim().is_empty() {
        return Ok(());
    }
    let mut text = String::new();
    markdown::write(&advice, columns.saturating_sub(INDENT), &mut text)?;
    for line in text.lines() {
        if line.is_empty() {
            report.push('\n');
        } else {
            writeln!(report, "{:INDENT$}{line}", "")?;
        }
    }
    Ok(())
}
