//! [`Tables`], the tables of a file in any format, before their columns are understood.

use super::notice::Notice;
use super::values;
use crate::cell;
use crate::error::{Error, ErrorKind};

/// Everything that was read from a file.
#[expect(clippy::struct_field_names, reason = "the tables are most of it")]
#[derive(Default)]
pub(super) struct Tables {
    pub(super) syntax: Syntax,
    pub(super) tables: Vec<Table>,
    /// What cannot be read at all.
    pub(super) errors: Vec<Error>,
    /// What the reader could not keep of the file.
    pub(super) notices: Vec<Notice>,
    /// What looks like an error, but is in a heading or a list.
    pub(super) loose: Vec<Loose>,
}

/// How the cells of a file are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Syntax {
    /// As cells of a Markdown table, without the surrounding spaces. HTML is Markdown already.
    Markdown,
    /// As the text itself.
    #[default]
    Plain,
}

/// A table of anything.
#[derive(Default)]
pub(super) struct Table {
    /// The line of the titles, counted from 1.
    pub(super) line: usize,
    /// The headings above it, the outermost first, as plain text.
    pub(super) headings: Vec<String>,
    /// The titles, as they are written.
    pub(super) titles: Vec<String>,
    pub(super) rows: Vec<Row>,
    /// The lines of rows that something separates from their table.
    pub(super) stray: Vec<usize>,
    /// What the reader kept in another form, or could not keep, of these rows.
    pub(super) notices: Vec<Notice>,
}

/// What looks like an error, but is not in a table.
#[derive(Clone, Debug)]
pub(super) struct Loose {
    pub(super) line: usize,
    /// Its first word.
    pub(super) code: String,
    pub(super) text: String,
}

/// A row, with the cells that it has: fewer than there are titles, or more.
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: Vec<String>,
}

impl Table {
    /// The cells of a column; an empty one where a row lacks it.
    pub(super) fn cells(&self, column: usize) -> impl Iterator<Item = &str> {
        let cells = self.rows.iter().map(move |row| row.cells.get(column));
        cells.map(|cell| cell.map_or("", String::as_str))
    }

    /// Its titles in an error.
    pub(super) fn quoted_titles(&self) -> String {
        let titles: Vec<&str> = self.titles.iter().map(String::as_str).collect();
        quoted(&titles)
    }

    /// Whether a row has more cells than the table has columns, or fewer where that is a mistake:
    /// in Markdown, the cells that a row leaves out are empty; in CSV, a comma or a quote is
    /// missing.
    pub(super) fn has_wrong_count(&self, row: &Row, syntax: Syntax) -> bool {
        match syntax {
            Syntax::Markdown => row.cells.len() > self.titles.len(),
            Syntax::Plain => row.cells.len() != self.titles.len(),
        }
    }
}

impl Row {
    /// Whether it only separates others: a dash in each cell.
    pub(super) fn is_separator(&self) -> bool {
        let is_dash = |c: char| "-–—: ".contains(c);
        let mut cells = self.cells.iter();
        self.cells.len() > 1 && cells.all(|cell| cell.chars().all(is_dash))
    }

    /// The first text in it.
    pub(super) fn text(&self) -> Option<String> {
        let mut texts = self.cells.iter().map(|cell| cell::undress(cell).text);
        let text = texts.find(|text| !values::name(text).is_empty())?;
        Some(text.trim().to_owned())
    }
}

impl Tables {
    pub(super) fn report(&mut self, line: usize, kind: ErrorKind) {
        self.errors.push(Error::at(line, kind));
    }
}

/// Titles in an error, of which a wide table has too many.
pub(super) fn quoted(titles: &[&str]) -> String {
    let shown = titles.iter().take(MAX_TITLES);
    let shown: Vec<String> = shown.map(|title| format!("`{title}`")).collect();
    let more = titles.len().saturating_sub(MAX_TITLES);
    match more {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// The most titles that an error names.
const MAX_TITLES: usize = 20;
