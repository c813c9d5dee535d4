//! `list`: the errors as a table.

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use super::args::ListArgs;
use super::catalog::CatalogSource;
use super::error::Error;
use super::outcome::Outcome;
use super::output::Output;
use super::told;
use platform_error_document::{Document, Entry, Set};
use platform_error_syntax::sanitize::write as write_harmless;

const HEADER: Style = Style::new().bold();

pub(super) fn run(
    list: &ListArgs,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Outcome, Error> {
    let document = source.document()?;
    for name in &list.set {
        if !document.sets.iter().any(|set| is(set, name)) {
            let known: Vec<&str> = document.sets.iter().map(|set| &*set.name).collect();
            return Err(Error::SetUnknown {
                name: name.clone(),
                known: known.join(", "),
            });
        }
    }
    let entries: Vec<(&Set, &Entry)> = document
        .entries()
        .filter(|(set, entry)| wanted(list, set, entry))
        .collect();
    if list.json {
        output.bytes(told::json(&entries).as_bytes());
    } else {
        output.text(&table(&rows(&document, &entries)));
    }
    Ok(Outcome::Success)
}

fn is(set: &Set, name: &str) -> bool {
    [&set.name, &set.path, &set.domain]
        .iter()
        .any(|known| **known == name)
}

/// Whether an entry matches one of the values of each filter.
fn wanted(list: &ListArgs, set: &Set, entry: &Entry) -> bool {
    let labelled = |label: &String| match label.split_once('=') {
        Some((name, value)) => entry.label(name) == Some(value),
        None => entry.label(label).is_some(),
    };
    (list.kind.is_empty() || list.kind.contains(&entry.kind))
        && (list.set.is_empty() || list.set.iter().any(|name| is(set, name)))
        && (list.label.is_empty() || list.label.iter().any(labelled))
}

/// The header, then a row for each entry; the set only where there are several.
fn rows(document: &Document, entries: &[(&Set, &Entry)]) -> Vec<Vec<String>> {
    let sets = document
        .sets
        .iter()
        .filter(|set| !set.entries.is_empty())
        .count()
        > 1;
    let row = |set: &str, [code, kind, http, message]: [&str; 4]| {
        let mut cells: Vec<String> = [code, kind, http].map(one_line).to_vec();
        cells.extend(sets.then(|| one_line(set)));
        cells.push(one_line(message));
        cells
    };
    let mut rows = Vec::from([row("SET", ["CODE", "KIND", "HTTP", "MESSAGE"])]);
    for (set, entry) in entries {
        let status = entry.http_status().to_string();
        rows.push(row(
            &set.name,
            [&entry.code, entry.kind.as_str(), &status, &entry.message],
        ));
    }
    rows
}

/// A text of others without what a terminal would obey, line breaks among it.
pub(super) fn one_line(text: &str) -> String {
    let mut line = String::new();
    // To write to memory does not fail.
    let _ = write_harmless(
        &text.split_whitespace().collect::<Vec<_>>().join(" "),
        &mut line,
    );
    line
}

/// Columns as wide as their widest cell, the last one as it is.
fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let width = |column: usize| {
        rows.iter()
            .map(|row| row[column].width())
            .max()
            .unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let mut table = String::new();
    for (number, row) in rows.iter().enumerate() {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            let blanks = width - cell.width() + 2;
            line.extend([&**cell, &" ".repeat(blanks)]);
        }
        let line = line.trim_end();
        table.extend([if number == 0 {
            format!("{HEADER}{line}{HEADER:#}\n")
        } else {
            format!("{line}\n")
        }]);
    }
    table
}
