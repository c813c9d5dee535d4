//! [`Columns`], what the columns of a table on a page are.

use std::collections::HashMap;
use std::iter;

use super::cells::{self, Described};
use super::removed::{Removal, Removed};
use super::tables::{Cell, PageTable};
use crate::cell;
use crate::error::{Error, ErrorKind};
use crate::field::Field;
use crate::model::Entry;
use crate::names;

/// How many rows are compared with their errors to find out what a column shows.
const SAMPLE: usize = 100;

/// A column of a table.
pub(super) struct Column<'t> {
    pub(super) content: Content<'t>,
    /// Its title, as it is written.
    pub(super) title: &'t str,
    /// Where it is in the table on the page, if it is there.
    pub(super) at: Option<usize>,
}

/// What a column shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Content<'t> {
    Field(Field),
    /// The label with this name.
    Label(&'t str),
}

/// What is known about a table.
pub(super) struct Understood<'t> {
    /// What the columns show, as far as that is known.
    pub(super) contents: Vec<Option<Content<'t>>>,
    /// For each row, which of the errors it is about.
    pub(super) errors: Vec<Option<usize>>,
}

impl<'t> Understood<'t> {
    /// Finds out which rows are about which errors, and from that and from the titles what the
    /// columns are: a table may have any titles, as one that was imported with `--column` does.
    pub(super) fn of(table: &'t PageTable<'_>, described: &'t [Described<'_>]) -> Self {
        let errors = errors(table, described);
        let mut contents = Vec::new();
        for at in 0..table.titles.cells.len() {
            contents.push(content(table, at, described, &errors));
        }
        Self { contents, errors }
    }

    /// Whether the table is one of errors: a code or a message, and something else about each.
    pub(super) fn is_of_errors(&self) -> bool {
        let has = |field| self.contents.contains(&Some(Content::Field(field)));
        (has(Field::Code) || has(Field::Message)) && self.contents.len() > 1
    }

    /// How sure it is that the table shows the errors of the document.
    pub(super) fn certainty(&self) -> (bool, bool) {
        let is_about = self.errors.iter().any(Option::is_some);
        (is_about, self.contents.iter().flatten().count() > 1)
    }

    /// The columns of the table, all of which must be known.
    pub(super) fn columns(&self, table: &'t PageTable<'_>) -> Result<Vec<Column<'t>>, Error> {
        let mut columns = Vec::new();
        let titles = table.titles.cells.iter().zip(&self.contents);
        for (at, (title, content)) in titles.enumerate() {
            let Some(content) = content else {
                let title = title.shown.clone();
                return Err(Error::at(table.line, ErrorKind::ColumnUnknown { title }));
            };
            columns.push(Column {
                content: *content,
                title: title.source,
                at: Some(at),
            });
        }
        Ok(columns)
    }

    /// The columns that show nothing of the errors, which only a choice of others removes.
    pub(super) fn unknown(&self, table: &PageTable<'_>) -> Vec<Removed> {
        let mut unknown = Vec::new();
        for (title, content) in table.titles.cells.iter().zip(&self.contents) {
            if content.is_none() {
                unknown.push(Removed {
                    line: table.line,
                    text: title.shown.trim().to_owned(),
                    removal: Removal::NotChosen,
                });
            }
        }
        unknown
    }

    /// These columns; those that the table has keep their titles.
    pub(super) fn chosen(&self, table: &'t PageTable<'_>, fields: &[Field]) -> Vec<Column<'t>> {
        let mut columns = Vec::new();
        for &field in fields {
            let content = Content::Field(field);
            let mut contents = self.contents.iter();
            let at = contents.position(|known| *known == Some(content));
            let title = at.and_then(|at| table.titles.cells.get(at));
            columns.push(Column {
                content,
                title: title.map_or(field.title(), |title| title.source),
                at,
            });
        }
        columns
    }
}

impl Content<'_> {
    /// What would be written.
    pub(super) fn write(self, (set, entry): Described<'_>) -> String {
        match self {
            Self::Field(field) => field.cell(set, entry),
            Self::Label(name) => cell::plain(label(entry, name)),
        }
    }

    /// Whether a cell says what would be written, even if it is written in another way.
    pub(super) fn is_said_by(self, cell: &Cell<'_>, described: Described<'_>) -> bool {
        match self {
            Self::Field(field) => cells::says(cell, field, described),
            Self::Label(name) => cell.shown.trim() == label(described.1, name).trim(),
        }
    }
}

/// The value of a label whose name is that of a column.
fn label<'e>(entry: &'e Entry, name: &str) -> &'e str {
    let mut labels = entry.labels.iter();
    let label = labels.find(|(label, _)| names::is_similar(label, name));
    label.map_or("", |(_, value)| value)
}

/// Which error each row is about: by the column in which most codes and messages are.
fn errors(table: &PageTable<'_>, described: &[Described<'_>]) -> Vec<Option<usize>> {
    let mut by_code = HashMap::new();
    let mut by_message = HashMap::new();
    for (at, (_, entry)) in described.iter().enumerate() {
        for code in entry.codes() {
            by_code.entry(code.as_str()).or_insert(at);
        }
        by_message.entry(entry.message.trim()).or_insert(at);
    }
    let mut most = (0, 0);
    let mut found = vec![None; table.rows.len()];
    for column in 0..table.titles.cells.len() {
        let mut errors = Vec::new();
        let mut codes = 0;
        for row in &table.rows {
            let shown = row.cells.get(column).map_or("", |cell| cell.shown.trim());
            let code = by_code.get(shown);
            codes += usize::from(code.is_some());
            errors.push(code.or_else(|| by_message.get(shown)).copied());
        }
        // Several errors may have the same message, but not the same code.
        let count = (errors.iter().flatten().count(), codes);
        if count > most {
            most = count;
            found = errors;
        }
    }
    found
}

/// What a column shows: the field that most of its cells say, otherwise that of its title.
fn content<'t>(
    table: &'t PageTable<'_>,
    column: usize,
    described: &'t [Described<'_>],
    errors: &[Option<usize>],
) -> Option<Content<'t>> {
    let title = table.titles.cells.get(column)?.shown.trim();
    let mut pairs = Vec::new();
    for (row, error) in iter::zip(&table.rows, errors) {
        if let (Some(cell), Some(error)) = (row.cells.get(column), error)
            && !cell.shown.trim().is_empty()
        {
            pairs.push((cell, described[*error]));
        }
    }
    pairs.truncate(SAMPLE);
    let count = |content: Content<'_>| {
        let said = pairs
            .iter()
            .filter(|(cell, of)| content.is_said_by(cell, *of));
        said.count()
    };
    let titled = Field::from_title(title);
    let mut best = titled.map(Content::Field);
    let mut most = best.map_or(0, count);
    // A title that is only understood by its last word may be about something else, such as a
    // column of notes that people write.
    if most == 0 && !pairs.is_empty() && !Field::is_certain_title(title) {
        best = None;
    }
    for &field in Field::COLUMNS {
        let count = count(Content::Field(field));
        // A title that is known is only doubted if most cells say something else.
        if count > most && 2 * count >= pairs.len() {
            best = Some(Content::Field(field));
            most = count;
        }
    }
    if titled.is_none() {
        let mut labels = described.iter().flat_map(|(_, entry)| &entry.labels);
        let has_label = labels.any(|(label, _)| names::is_similar(label, title));
        if has_label && count(Content::Label(title)) >= most {
            best = Some(Content::Label(title));
        }
    }
    best
}
