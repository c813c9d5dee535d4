//! Turns the rows of a table into a document.

use platform_error::{Kind, Retry};

use super::naming::Namer;
use super::params::{self, Params};
use super::table::{Row, Table};
use crate::code::Codes;
use crate::error::{Error, ErrorKind, Errors};
use crate::field::{Field, Value};
use crate::model::{Document, Entry, Set};
use crate::{list, names};

/// A document with one set, which has these rows.
pub(super) fn document(table: Table, name: &str) -> Result<Document, Errors> {
    let mut rows = table.rows;
    rows.retain(|row| !row.is_empty());
    let mut reader = Reader {
        errors: table.errors,
        codes: Codes::default(),
    };
    if !table.has_header {
        reader.errors.push(Error::from(ErrorKind::NoTable));
    }
    reader.check_sets(&rows);
    let mut entries = Vec::new();
    for row in &rows {
        entries.push(reader.entry(row));
    }
    // Generated after all rows are read, so that no generated code equals a given one.
    let mut namer = Namer::avoiding(reader.codes.iter());
    for entry in &mut entries {
        if entry.code.is_empty() {
            entry.code = namer.code(&entry.message);
        }
    }
    let mut set = Set::new(name);
    set.entries = entries;
    let mut document = Document::default();
    document.sets.push(set);
    Errors::or(reader.errors, document)
}

struct Reader {
    errors: Vec<Error>,
    codes: Codes,
}

impl Reader {
    fn report(&mut self, row: &Row, kind: ErrorKind) {
        self.errors.push(Error::at(row.line, kind));
    }

    /// Reports the first row that names a different set than the rows before it.
    fn check_sets(&mut self, rows: &[Row]) {
        let mut first = "";
        for row in rows {
            let set = row.cell(Field::Set).trim();
            if first.is_empty() {
                first = set;
            } else if !set.is_empty() && set != first {
                let names = format!("{first}, {set}");
                return self.report(row, ErrorKind::SeveralSets { names });
            }
        }
    }

    /// The entry of a row; its code is empty if the row has none.
    fn entry(&mut self, row: &Row) -> Entry {
        let mut entry = Entry::new("");
        for &field in Field::COLUMNS {
            self.field(field, row, &mut entry);
        }
        entry
    }

    fn field(&mut self, field: Field, row: &Row, entry: &mut Entry) {
        let cell = row.cell(field);
        match field.value() {
            Value::Code => {
                cell.trim().clone_into(&mut entry.code);
                if !entry.code.is_empty() {
                    self.insert_code(&entry.code, row);
                }
            }
            Value::Text(text) => {
                if cell.trim().is_empty() {
                    let what = format!("the cell `{field}`");
                    self.report(row, ErrorKind::TextBlank { what });
                }
                cell.clone_into((text.get_mut)(entry));
            }
            Value::Optional(text) => {
                if !cell.trim().is_empty() {
                    *(text.get_mut)(entry) = Some(cell.to_owned());
                }
            }
            Value::Kind => {
                if let Some(kind) = self.kind(row) {
                    entry.kind = kind;
                    entry.retry = kind.retry();
                }
            }
            Value::Retry => {
                let all = Retry::ALL;
                if let Some(retry) = self.name(row, field, "retry value", all, Retry::as_str) {
                    entry.retry = retry;
                }
            }
            Value::Aliases => {
                entry.aliases = list::read(cell);
                for alias in &entry.aliases {
                    self.insert_code(alias, row);
                }
            }
            Value::Labels => entry.labels = self.labels(row),
            Value::Params => {
                entry.params = list::read(cell);
                self.check_params(row, entry);
            }
            // The status is read with the kind, the set is checked.
            Value::HttpStatus | Value::OfSet(_) => {}
        }
    }

    fn insert_code(&mut self, code: &str, row: &Row) {
        if let Err(kind) = self
            .codes
            .insert(code, format!("the error on line {}", row.line))
        {
            self.report(row, kind);
        }
    }

    /// The kind that a row names, or otherwise the first kind with its HTTP status.
    fn kind(&mut self, row: &Row) -> Option<Kind> {
        let kind = self.name(row, Field::Kind, "kind", Kind::ALL, Kind::as_str);
        let found = row.cell(Field::HttpStatus).trim();
        if found.is_empty() {
            return kind;
        }
        let Some(kind) = kind else {
            // An unknown name is reported already.
            let is_named = !row.cell(Field::Kind).trim().is_empty();
            return if is_named {
                None
            } else {
                self.kind_with_status(row, found)
            };
        };
        let status = kind.http_status();
        if found != status.to_string() {
            let wrong = ErrorKind::StatusWrong {
                found: found.to_owned(),
                kind,
                status,
            };
            self.report(row, wrong);
        }
        Some(kind)
    }

    fn kind_with_status(&mut self, row: &Row, status: &str) -> Option<Kind> {
        for kind in Kind::ALL {
            if kind.http_status().to_string() == status {
                return Some(*kind);
            }
        }
        let found = status.to_owned();
        self.report(row, ErrorKind::StatusUnknown { found });
        None
    }

    /// A name from a closed list, in any spelling.
    fn name<T: Copy>(
        &mut self,
        row: &Row,
        field: Field,
        what: &'static str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = row.cell(field).trim();
        if found.is_empty() {
            return None;
        }
        for &known in all {
            if names::is_similar(name(known), found) {
                return Some(known);
            }
        }
        let unknown = names::unknown(what, found.to_owned(), all, name);
        self.report(row, unknown);
        None
    }

    fn labels(&mut self, row: &Row) -> Vec<(String, String)> {
        let labels = match list::read_labels(row.cell(Field::Labels)) {
            Ok(labels) => labels,
            Err(found) => {
                let wrong = ErrorKind::TypeWrong {
                    what: format!("the label {found:?}"),
                    expected: "of the form `name=value`, each name once, one per line",
                };
                self.report(row, wrong);
                return Vec::new();
            }
        };
        for (name, value) in &labels {
            let what = format!("the label {name:?}");
            if params::ident(name).is_none() {
                let what = what.clone();
                self.report(row, ErrorKind::InvalidIdentifier { what });
            }
            if value.trim().is_empty() {
                self.report(row, ErrorKind::TextBlank { what });
            }
        }
        labels
    }

    fn check_params(&mut self, row: &Row, entry: &Entry) {
        if entry.params.is_empty() {
            return;
        }
        match Params::of(entry) {
            Ok(Params::Named(params)) => {
                for param in params {
                    if params::ident(param.name).is_none() {
                        let what = format!("the parameter {:?}", param.name);
                        self.report(row, ErrorKind::InvalidIdentifier { what });
                    }
                }
            }
            Ok(Params::Tuple(_)) => {}
            Err(why) => {
                let of = "the row".to_owned();
                self.report(row, ErrorKind::TemplateWrong { of, why });
            }
        }
    }
}
