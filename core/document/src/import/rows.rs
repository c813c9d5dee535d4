//! Turns the rows of a table into a document.

use platform_error::{Kind, Retry};

use super::columns::{Columns, ErrorRow};
use super::naming::Namer;
use super::options::{Import, Imported};
use super::params::{self, Params};
use super::table::{Row, Syntax, Table, Tables};
use crate::code::Codes;
use crate::error::{Error, ErrorKind, Errors};
use crate::field::{Field, Value};
use crate::model::{Document, Entry, Set};
use crate::{list, names, rules};

/// A document with one set, which has the rows of all tables of errors.
pub(super) fn document(tables: Tables, import: &Import) -> Result<Imported, Errors> {
    let mut reader = Reader {
        import,
        errors: tables.errors,
        codes: Codes::default(),
    };
    let mut notices = tables.notices;
    let mut rows = Vec::new();
    let mut has_table = false;
    for table in &tables.tables {
        let understood = Columns::of(table, import);
        has_table |= understood.is_of_errors;
        reader.errors.extend(understood.errors);
        notices.extend(understood.notices);
        let Some(columns) = understood.columns else {
            continue;
        };
        notices.extend_from_slice(&table.notices);
        for &line in &table.stray {
            reader.errors.push(Error::at(line, ErrorKind::RowAlone));
        }
        for row in &table.rows {
            if has_wrong_count(row, table, tables.syntax) {
                let kind = ErrorKind::CellCount {
                    found: row.cells.len(),
                    expected: table.titles.len(),
                };
                reader.errors.push(Error::at(row.line, kind));
                continue;
            }
            rows.push(columns.read(row, tables.syntax));
        }
    }
    rows.retain(|row| !row.is_empty());
    if !has_table {
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
    // What a title adds depends on the other facts.
    for (row, entry) in rows.iter().zip(&mut entries) {
        reader.title(row, entry);
    }
    let mut set = Set::new(&import.name);
    set.entries = entries;
    let mut document = Document::default();
    document.sets.push(set);
    notices.sort_by_key(|notice| notice.line);
    let lines = rows.iter().map(|row| row.line).collect();
    let imported = Imported {
        document,
        notices,
        lines,
    };
    Errors::or(reader.errors, imported)
}

/// Whether a row has more cells than the table has columns, or fewer where that is a mistake: in
/// Markdown, the cells that a row leaves out are empty; in CSV, a comma or a quote is missing.
fn has_wrong_count(row: &Row, table: &Table, syntax: Syntax) -> bool {
    match syntax {
        Syntax::Markdown => row.cells.len() > table.titles.len(),
        Syntax::Plain => row.cells.len() != table.titles.len(),
    }
}

struct Reader<'i> {
    import: &'i Import,
    errors: Vec<Error>,
    codes: Codes,
}

impl Reader<'_> {
    fn report(&mut self, row: &ErrorRow, kind: ErrorKind) {
        self.errors.push(Error::at(row.line, kind));
    }

    /// Reports the first row that names a different set than the rows before it.
    fn check_sets(&mut self, rows: &[ErrorRow]) {
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
    fn entry(&mut self, row: &ErrorRow) -> Entry {
        let mut entry = Entry::new("");
        for &field in Field::COLUMNS {
            self.field(field, row, &mut entry);
        }
        entry
    }

    fn field(&mut self, field: Field, row: &ErrorRow, entry: &mut Entry) {
        let cell = row.cell(field);
        match field.value() {
            Value::Code => {
                cell.trim().clone_into(&mut entry.code);
                if !entry.code.is_empty() {
                    self.insert_code(&entry.code, row);
                }
            }
            Value::Text(text) => {
                // Without an explanation, the message is it, as in the derive.
                let cell = match field {
                    Field::Explanation if cell.trim().is_empty() => row.cell(Field::Message),
                    _ => cell,
                };
                if cell.trim().is_empty() && !self.import.may_lack(field) {
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
                let all = Kind::ALL;
                let kind = self.name(row, field, "kind", all, Kind::as_str);
                entry.kind = kind.unwrap_or(Kind::Unknown);
            }
            Value::HttpStatus => self.status(row, entry),
            Value::Retry => {
                entry.retry_after = self.delay(row);
                let all = Retry::ALL;
                let retry = self.name(row, field, "retry value", all, Retry::as_str);
                entry.retry = retry.unwrap_or(entry.default_retry());
            }
            Value::Aliases => {
                entry.aliases = list::read(cell);
                for alias in &entry.aliases {
                    self.insert_code(alias, row);
                }
            }
            Value::Reason => {
                let reason = row.name(field);
                if !reason.is_empty() && reason != entry.code {
                    entry.reason = Some(reason.to_owned());
                    let is_alias = entry.aliases.iter().any(|alias| alias == reason);
                    if !is_alias && rules::is_reason(reason) {
                        self.insert_code(reason, row);
                    }
                }
            }
            Value::Labels => entry.labels = self.labels(row),
            Value::Params => {
                match list::read_params(row.name(field)) {
                    Ok(params) => entry.params = params,
                    Err(ty) => self.report(row, names::param_type_unknown(ty)),
                }
                self.check_params(row, entry);
            }
            // The title is read last, the delay with the advice, and the set is checked.
            Value::Title | Value::RetryAfter | Value::OfSet(_) | Value::Reserved => {}
        }
    }

    fn insert_code(&mut self, code: &str, row: &ErrorRow) {
        if let Err(kind) = self
            .codes
            .insert(code, format!("the error on line {}", row.line))
        {
            self.report(row, kind);
        }
    }

    /// Sets the title, unless it is the default. Then reports what is wrong with the entry.
    fn title(&mut self, row: &ErrorRow, entry: &mut Entry) {
        let title = row.cell(Field::Title);
        if !title.trim().is_empty() && title != entry.title() {
            entry.title = Some(title.to_owned());
        }
        for (_, wrong) in rules::check(entry, |field| format!("the cell `{field}`")) {
            self.report(row, wrong);
        }
    }

    /// The HTTP status, which tells the kind if the row does not name one.
    fn status(&mut self, row: &ErrorRow, entry: &mut Entry) {
        let found = row.name(Field::HttpStatus);
        let status = match status(found) {
            Ok(Some(status)) => status,
            Ok(None) => return,
            Err(found) => return self.report(row, ErrorKind::StatusUnknown { found }),
        };
        if row.name(Field::Kind).is_empty() {
            entry.kind = Kind::from_http_status(status).unwrap_or(Kind::Unknown);
        }
        if status != entry.kind.http_status() {
            entry.http_status = Some(status);
        }
    }

    /// The seconds to wait.
    fn delay(&mut self, row: &ErrorRow) -> Option<u32> {
        let cell = row.name(Field::RetryAfter);
        if cell.is_empty() {
            return None;
        }
        let seconds = cell.parse().ok();
        if seconds.is_none() {
            let wrong = ErrorKind::TypeWrong {
                what: format!("the cell `{}`", Field::RetryAfter),
                expected: rules::SECONDS,
            };
            self.report(row, wrong);
        }
        seconds
    }

    /// A name from a closed list, in any spelling.
    fn name<T: Copy>(
        &mut self,
        row: &ErrorRow,
        field: Field,
        what: &'static str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = row.name(field);
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

    fn labels(&mut self, row: &ErrorRow) -> Vec<(String, String)> {
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

    fn check_params(&mut self, row: &ErrorRow, entry: &Entry) {
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

/// The status in a cell, such as `404`, `HTTP/1.1 404 Not Found` or a link; nothing if the cell has
/// no letter or digit.
fn status(cell: &str) -> Result<Option<u16>, String> {
    let words = cell.split(|c: char| !c.is_alphanumeric());
    if words.clone().all(str::is_empty) {
        return Ok(None);
    }
    // Other numbers are those of versions and chapters. A link may repeat the status.
    let is_number = |word: &&str| word.len() == 3 && word.bytes().all(|b| b.is_ascii_digit());
    let mut numbers: Vec<&str> = words.filter(is_number).collect();
    numbers.dedup();
    if let [number] = *numbers
        && let Ok(status) = number.parse()
        && rules::is_status(status)
    {
        return Ok(Some(status));
    }
    Err(cell.trim().to_owned())
}
