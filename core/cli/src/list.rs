//! `list`: the errors as a table.

use platform_error_document::{Document, Entry, Field, Set};

use crate::args::ListArgs;
use crate::catalog::CatalogSource;
use crate::default_texts::default_texts;
use crate::error::Error;
use crate::json;
use crate::outcome::Outcome;
use crate::output::Output;
use crate::sanitize::one_line;
use crate::table::{Column, Table};
use crate::terminal::{self, Stream};

pub(crate) fn run(
    list: &ListArgs,
    source: &CatalogSource,
    output: &mut Output,
) -> Result<Outcome, Error> {
    let document = source.imported(output)?.document;
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
    if list.json && list.default_texts {
        output.bytes(json::write_with_default_texts(&entries).as_bytes());
    } else if list.json {
        output.bytes(json::write(&entries).as_bytes());
    } else {
        let mut table = table(&document, &entries);
        if list.default_texts {
            insert_default_texts(&mut table, &entries);
        }
        let width = terminal::columns(Stream::Stdout);
        output.text(&table.to_text(width));
        // Only for people: a program counts lines.
        if width.is_some() {
            output.note(&count(entries.len(), document.entries().count()));
        }
    }
    Ok(Outcome::Success)
}

/// Adds a column with the fields that remain to be written, next to the code.
fn insert_default_texts(table: &mut Table, entries: &[(&Set, &Entry)]) {
    let column = Column {
        title: "DEFAULT TEXTS".to_owned(),
        rank: 0,
    };
    table.columns.insert(1.min(table.columns.len()), column);
    for (row, (_, entry)) in table.rows.iter_mut().zip(entries) {
        let names: Vec<&str> = default_texts(entry).into_iter().map(Field::name).collect();
        row.insert(1.min(row.len()), names.join(", "));
    }
}

/// Some errors of a document as a table that fits into the terminal.
pub(crate) fn overview(document: &Document, entries: &[(&Set, &Entry)]) -> String {
    let width = terminal::columns(Stream::Stdout);
    table(document, entries).to_text(width)
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
    (!list.default_texts || !default_texts(entry).is_empty())
        && (list.kind.is_empty() || list.kind.contains(&entry.kind))
        && (list.set.is_empty() || list.set.iter().any(|name| is_named(set, name)))
        && (list.label.is_empty() || list.label.iter().any(has_label))
}

/// A row for each entry. The kind and the status are columns only if the errors have kinds, the set
/// only if several sets have entries, and the title only if an entry has one of its own.
fn table(document: &Document, entries: &[(&Set, &Entry)]) -> Table {
    let sets = document.sets.iter().filter(|set| !set.entries.is_empty());
    let has_set_column = sets.count() > 1;
    let has_title_column = entries.iter().any(|(_, entry)| entry.title.is_some());
    // With the order in which a narrow terminal leaves them out: those with the highest first.
    let mut fields = vec![(Field::Code, 0)];
    if document.has_kinds() {
        fields.extend([(Field::Kind, 3), (Field::HttpStatus, 2)]);
    }
    if has_set_column {
        fields.push((Field::Set, 5));
    }
    if has_title_column {
        fields.push((Field::Title, 4));
    }
    fields.push((Field::Message, 1));
    let mut columns = Vec::new();
    for (field, rank) in &fields {
        columns.push(Column {
            title: field.short_title().to_uppercase(),
            rank: *rank,
        });
    }
    let mut rows = Vec::new();
    for (set, entry) in entries {
        let cells = fields.iter().map(|(field, _)| field.text(set, entry));
        rows.push(cells.map(|cell| one_line(&cell)).collect());
    }
    Table { columns, rows }
}

/// How many errors are listed, such as `2 of 14 errors`.
pub(crate) fn count(listed: usize, all: usize) -> String {
    let errors = if all == 1 { "error" } else { "errors" };
    if listed == all {
        format!("{all} {errors}")
    } else {
        format!("{listed} of {all} {errors}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_in_words() {
        assert_eq!(count(14, 14), "14 errors");
        assert_eq!(count(1, 1), "1 error");
        assert_eq!(count(1, 14), "1 of 14 errors");
        assert_eq!(count(0, 0), "0 errors");
    }
}
