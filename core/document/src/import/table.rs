//! [`Table`], the rows of a file in any format.

use crate::error::{Error, ErrorKind};
use crate::field::Field;

/// If more of the required columns are missing, a table is not a table of errors.
const MAX_MISSING: usize = 2;

/// What people write in a cell that has no name or number.
const NOTHING: [&str; 4] = ["-", "–", "—", "N/A"];

/// What was read from a file.
#[derive(Default)]
pub(super) struct Table {
    pub(super) rows: Vec<Row>,
    pub(super) errors: Vec<Error>,
    /// Whether there was a table of errors, even one without rows.
    pub(super) has_header: bool,
}

/// A row: the cells of the known columns.
pub(super) struct Row {
    pub(super) line: usize,
    pub(super) cells: Vec<(Field, String)>,
}

/// The known columns of a table, each with its position.
pub(super) struct Header(Vec<(Field, usize)>);

impl Table {
    pub(super) fn report(&mut self, line: usize, kind: ErrorKind) {
        self.errors.push(Error::at(line, kind));
    }

    /// Reads the titles of a table; `None` if it is not a complete table of errors.
    pub(super) fn header<'t>(
        &mut self,
        titles: impl Iterator<Item = &'t str>,
        line: usize,
    ) -> Option<Header> {
        let mut columns = Vec::new();
        for (at, title) in titles.enumerate() {
            if let Some(field) = Field::from_title(title) {
                columns.push((field, at));
            }
        }
        let count = |wanted| columns.iter().filter(|(field, _)| *field == wanted).count();
        let mut missing = Field::DEFAULT_COLUMNS.to_vec();
        missing.retain(|&field| count(field) == 0);
        if missing.len() > MAX_MISSING {
            return None;
        }
        self.has_header = true;
        let mut is_complete = true;
        for field in missing {
            is_complete = false;
            let field = field.to_string();
            let of = "the table".to_owned();
            self.report(line, ErrorKind::FieldMissing { field, of });
        }
        for &field in Field::COLUMNS {
            if count(field) > 1 {
                is_complete = false;
                let field = field.to_string();
                let of = "the table".to_owned();
                self.report(line, ErrorKind::DuplicateField { field, of });
            }
        }
        is_complete.then_some(Header(columns))
    }
}

impl Header {
    pub(super) fn columns(&self) -> impl Iterator<Item = (Field, usize)> + '_ {
        self.0.iter().copied()
    }
}

impl Row {
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
        if NOTHING
            .iter()
            .any(|nothing| cell.eq_ignore_ascii_case(nothing))
        {
            return "";
        }
        cell
    }

    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|(_, cell)| cell.trim().is_empty())
    }
}
