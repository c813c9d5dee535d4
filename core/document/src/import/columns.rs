//! [`Columns`], what the columns of a table mean.

use super::notice::{Notice, NoticeKind};
use super::options::Import;
use super::table::{Row, Syntax, Table};
use crate::cell;
use crate::error::{Error, ErrorKind};
use crate::field::Field;
use crate::names;

/// If more of the required columns are missing, a table is not a table of errors.
const MAX_MISSING: usize = 2;

/// The known columns of a table, each with its position.
pub(super) struct Columns {
    columns: Vec<(Field, usize)>,
}

/// What is known about the columns of a table.
pub(super) struct Understood {
    /// None if the table is not a complete table of errors.
    pub(super) columns: Option<Columns>,
    /// Whether the table is one of errors, even an incomplete one.
    pub(super) is_of_errors: bool,
    pub(super) errors: Vec<Error>,
    pub(super) notices: Vec<Notice>,
}

/// A row of a table of errors: the cells of the known columns, as text.
pub(super) struct ErrorRow {
    pub(super) line: usize,
    pub(super) cells: Vec<(Field, String)>,
}

impl Columns {
    /// Finds out what the columns of a table mean.
    pub(super) fn of(table: &Table, import: &Import) -> Understood {
        let mut columns = Vec::new();
        let mut notices = Vec::new();
        for (at, title) in table.titles.iter().enumerate() {
            match field(title, import) {
                Some(field) => columns.push((field, at)),
                None if title.trim().is_empty() => {}
                None => {
                    let title = title.clone();
                    notices.push(Notice::at(table.line, NoticeKind::ColumnIgnored { title }));
                }
            }
        }
        let count = |wanted| columns.iter().filter(|(field, _)| *field == wanted).count();
        let mut missing = Field::DEFAULT_COLUMNS.to_vec();
        missing.retain(|&field| count(field) == 0);
        if missing.len() > MAX_MISSING {
            return Understood {
                columns: None,
                is_of_errors: false,
                errors: Vec::new(),
                notices: Vec::new(),
            };
        }
        let mut errors = Vec::new();
        let of = || "the table".to_owned();
        for field in missing {
            if !import.may_lack(field) {
                let field = field.to_string();
                let kind = ErrorKind::FieldMissing { field, of: of() };
                errors.push(Error::at(table.line, kind));
            }
        }
        for &field in Field::COLUMNS {
            if count(field) > 1 {
                let field = field.to_string();
                let kind = ErrorKind::DuplicateField { field, of: of() };
                errors.push(Error::at(table.line, kind));
            }
        }
        Understood {
            columns: errors.is_empty().then_some(Self { columns }),
            is_of_errors: true,
            errors,
            notices,
        }
    }

    /// Reads a row: a missing cell is empty.
    pub(super) fn read(&self, row: &Row, syntax: Syntax) -> ErrorRow {
        let mut cells = Vec::new();
        for &(field, at) in &self.columns {
            let cell = row.cells.get(at).map_or("", String::as_str);
            let text = match syntax {
                Syntax::Markdown => cell::read(cell, field.definition().mode),
                Syntax::Plain => cell.to_owned(),
            };
            cells.push((field, text));
        }
        ErrorRow {
            line: row.line,
            cells,
        }
    }
}

/// The field that a title means.
fn field(title: &str, import: &Import) -> Option<Field> {
    for (known, field) in &import.columns {
        if names::is_similar(known, title) {
            return Some(*field);
        }
    }
    Field::from_title(title)
}

/// What people write in a cell that has no name or number.
const NOTHING: [&str; 4] = ["-", "–", "—", "N/A"];

impl ErrorRow {
    /// The cell of a column; empty if the table does not have it.
    pub(super) fn cell(&self, wanted: Field) -> &str {
        for (field, cell) in &self.cells {
            if *field == wanted {
                return cell;
            }
        }
        ""
    }

    /// The cell of a column of names or numbers; empty if it only says that there is none.
    pub(super) fn name(&self, wanted: Field) -> &str {
        let cell = self.cell(wanted).trim();
        let mut nothing = NOTHING.iter();
        if nothing.any(|nothing| cell.eq_ignore_ascii_case(nothing)) {
            return "";
        }
        cell
    }

    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|(_, cell)| cell.trim().is_empty())
    }
}
