//! `list`: the errors as a table.

use std::iter;

use anstyle::Style;
use platform_error_document::{Document, Entry, Field, Set};
use unicode_width::UnicodeWidthStr;

use crate::args::ListArgs;
use crate::catalog::CatalogSource;
use crate::error::Error;
use crate::json;
use crate::outcome::Outcome;
use crate::output::Output;
use crate::sanitize::one_line;

const HEADER: Style = Style::new().bold();

/// The spaces between two columns.
const GAP: usize = 2;

pub(crate) fn run(
    list: &ListArgs,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Outcome, Error> {
    let document = source.document_with_warnings(output)?;
    // A catalog that only joins sets has no entries of its own to list.
    let mut sets = document.sets.clone();
    sets.retain(|set| !set.entries.is_empty());
    for name in &list.set {
        if !sets.iter().any(|set| is_named(set, name)) {
            let known: Vec<&str> = sets.iter().map(|set| &*set.name).collect();
            return Err(Error::SetUnknown {
                name: name.clone(),
                known: known.join(", "),
            });
        }
    }
    let mut entries = Vec::new();
    for (set, entry) in document.entries() {
        if matches_filters(list, set, entry) {
            entries.push((set, entry));
        }
    }
    if list.json {
        output.bytes(json::write(&entries).as_bytes());
    } else {
        output.text(&overview(&document, &entries));
    }
    Ok(Outcome::Success)
}

/// Some errors of a document as a table.
pub(crate) fn overview(document: &Document, entries: &[(&Set, &Entry)]) -> String {
    table(&rows(document, entries))
}

fn is_named(set: &Set, name: &str) -> bool {
    set.name == name || set.path == name || set.domain == name
}

/// Whether an entry matches one of the values of each filter.
fn matches_filters(list: &ListArgs, set: &Set, entry: &Entry) -> bool {
    let has_label = |label: &String| match label.split_once('=') {
        Some((name, value)) => entry.label(name) == Some(value),
        None => entry.label(label).is_some(),
    };
    (list.kind.is_empty() || list.kind.contains(&entry.kind))
        && (list.set.is_empty() || list.set.iter().any(|name| is_named(set, name)))
        && (list.label.is_empty() || list.label.iter().any(has_label))
}

/// The header, then a row for each entry. The set is a column only if several sets have entries,
/// and the title only if an entry has one of its own.
fn rows(document: &Document, entries: &[(&Set, &Entry)]) -> Vec<Vec<String>> {
    let sets = document.sets.iter().filter(|set| !set.entries.is_empty());
    let has_set_column = sets.count() > 1;
    let mut columns = vec![Field::Code, Field::Kind, Field::HttpStatus];
    if has_set_column {
        columns.push(Field::Set);
    }
    if entries.iter().any(|(_, entry)| entry.title.is_some()) {
        columns.push(Field::Title);
    }
    columns.push(Field::Message);
    let titles = columns.iter().map(|column| column.short_title());
    let mut rows = vec![titles.map(str::to_uppercase).collect()];
    for (set, entry) in entries {
        let cells = columns.iter().map(|column| column.text(set, entry));
        rows.push(cells.map(|cell| one_line(&cell)).collect());
    }
    rows
}

/// Lays out columns as wide as their widest cell, without trailing spaces.
fn table(rows: &[Vec<String>]) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let mut widths = vec![0; columns];
    for row in rows {
        for (width, cell) in widths.iter_mut().zip(row) {
            *width = cell.width().max(*width);
        }
    }
    let mut table = String::new();
    for (number, row) in rows.iter().enumerate() {
        let mut line = String::new();
        for (cell, width) in row.iter().zip(&widths) {
            line.push_str(cell);
            line.extend(iter::repeat_n(' ', width - cell.width() + GAP));
        }
        let line = line.trim_end();
        if number == 0 {
            table.extend([format!("{HEADER}{line}{HEADER:#}\n")]);
        } else {
            table.extend([line, "\n"]);
        }
    }
    table
}
