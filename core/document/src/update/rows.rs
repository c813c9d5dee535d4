//! Writes the rows of a table on a page again.

use std::collections::HashSet;
use std::iter;

use pulldown_cmark::Alignment;

use super::cells::Described;
use super::columns::{Column, Content};
use super::removed::{Removal, Removed};
use super::tables::{PageTable, Row};
use crate::field::Field;
use crate::import::success;
use crate::table;

/// A row as it is written.
struct Written<'t> {
    cells: Vec<String>,
    /// The row on the page, if it says the same.
    kept: Option<&'t Row<'t>>,
}

/// Writes a table: a row for each of the errors, in their order. A cell that says what it should is
/// kept as it is, and so is a table in which nothing changes.
pub(super) fn write(
    table: &PageTable<'_>,
    columns: &[Column<'_>],
    described: &[Described<'_>],
    errors: &[Option<usize>],
) -> Option<String> {
    let mut rows = Vec::new();
    let mut found: Vec<Option<&Row<'_>>> = vec![None; described.len()];
    // The rows that are kept after each of the errors; before all, if after none.
    let mut others: Vec<Vec<&Row<'_>>> = iter::repeat_with(Vec::new)
        .take(described.len() + 1)
        .collect();
    let mut after = 0;
    for (row, error) in iter::zip(&table.rows, errors) {
        match error {
            Some(at) => {
                found[*at].get_or_insert(row);
                after = at + 1;
            }
            None if is_success(row, columns) => others[after].push(row),
            None => {}
        }
    }
    for (at, other) in others.into_iter().enumerate() {
        if at > 0 {
            rows.push(describe(columns, described[at - 1], found[at - 1], table));
        }
        rows.extend(other.into_iter().map(|row| keep(row, columns, table)));
    }
    let is_same = has_columns(columns, table)
        && rows.len() == table.rows.len()
        && iter::zip(&rows, &table.rows)
            .all(|(row, old)| row.kept.is_some_and(|kept| std::ptr::eq(kept, old)));
    if is_same {
        return None;
    }
    let titles: Vec<String> = columns
        .iter()
        .map(|column| column.title.to_owned())
        .collect();
    if has_columns(columns, table) && !is_aligned(table) {
        return Some(by_line(table, &rows));
    }
    let cells: Vec<Vec<String>> = rows.into_iter().map(|row| row.cells).collect();
    let mut alignments = Vec::new();
    for column in columns {
        let alignment = column.at.and_then(|at| table.alignments.get(at));
        alignments.push(alignment.copied().unwrap_or(Alignment::None));
    }
    Some(table::write_aligned(&titles, &cells, &alignments))
}

/// The rows that are not written again.
pub(super) fn removed(
    table: &PageTable<'_>,
    columns: &[Column<'_>],
    errors: &[Option<usize>],
) -> Vec<Removed> {
    let mut described = HashSet::new();
    let mut removed = Vec::new();
    for (at, (row, error)) in iter::zip(&table.rows, errors).enumerate() {
        let removal = match error {
            Some(error) if described.insert(error) => continue,
            Some(_) => Removal::Repeated,
            None if is_success(row, columns) => continue,
            None => Removal::NoError,
        };
        let first = row.cells.first().map_or("", |cell| cell.shown.trim());
        removed.push(Removed {
            // The titles and the dashes come before the first row.
            line: table.line + 2 + at,
            text: first.to_owned(),
            removal,
        });
    }
    removed
}

/// Whether these are the columns of the table.
fn has_columns(columns: &[Column<'_>], table: &PageTable<'_>) -> bool {
    columns.len() == table.titles.cells.len()
        && columns
            .iter()
            .enumerate()
            .all(|(at, column)| column.at == Some(at))
}

/// The row of an error.
fn describe<'t>(
    columns: &[Column<'_>],
    described: Described<'_>,
    found: Option<&'t Row<'t>>,
    table: &PageTable<'_>,
) -> Written<'t> {
    let mut is_kept = has_columns(columns, table);
    let mut cells = Vec::new();
    for column in columns {
        let old = column.at.and_then(|at| found?.cells.get(at));
        match old {
            Some(cell) if column.content.is_said_by(cell, described) => {
                cells.push(cell.source.to_owned());
            }
            _ => {
                is_kept = false;
                cells.push(column.content.write(described));
            }
        }
    }
    Written {
        cells,
        kept: found.filter(|_| is_kept),
    }
}

/// A row that is kept.
fn keep<'t>(row: &'t Row<'t>, columns: &[Column<'_>], table: &PageTable<'_>) -> Written<'t> {
    let cell = |column: &Column<'_>| column.at.and_then(|at| row.cells.get(at));
    let cells = columns.iter().map(|column| match cell(column) {
        Some(cell) => cell.source.to_owned(),
        None => String::new(),
    });
    Written {
        cells: cells.collect(),
        kept: has_columns(columns, table).then_some(row),
    }
}

/// Whether a row is about a success, as an import reads it: such tables often begin with one.
fn is_success(row: &Row<'_>, columns: &[Column<'_>]) -> bool {
    let cell = |field: Field| {
        let mut columns = columns.iter();
        let column = columns.find(|column| column.content == Content::Field(field));
        let cell = column.and_then(|column| row.cells.get(column.at?));
        cell.map_or("", |cell| cell.shown.trim())
    };
    let texts = [
        Field::Variant,
        Field::Title,
        Field::Message,
        Field::Explanation,
        Field::Cause,
    ];
    success::Row {
        code: cell(Field::Code),
        status: cell(Field::HttpStatus),
        texts: texts.map(cell).to_vec(),
        remedies: [Field::Cause, Field::Solution].map(cell),
    }
    .is_success()
}

/// Whether the lines of a table end below each other, so that its cells are padded: at least most
/// of them.
fn is_aligned(table: &PageTable<'_>) -> bool {
    let width = table::columns(table.titles.source);
    let rows = table.rows.iter().map(|row| row.source);
    let lines = rows.chain([table.dashes]);
    let padded = lines.filter(|line| table::columns(line) == width).count();
    // An edit by hand may have moved the end of a line.
    2 * padded > 1 + table.rows.len()
}

/// Writes a table in which only the lines change that say something else.
fn by_line(table: &PageTable<'_>, rows: &[Written<'_>]) -> String {
    let mut text = format!("{}\n{}\n", table.titles.source, table.dashes);
    for row in rows {
        if let Some(row) = row.kept {
            text.push_str(row.source);
        } else {
            for cell in &row.cells {
                text.extend(["| ", cell, " "]);
            }
            text.push('|');
        }
        text.push('\n');
    }
    text
}
