//! [`Reader`], which turns the rows of a set into entries.

mod identifiers;

use std::collections::HashMap;

use platform_error::{Kind, Retry};

use super::columns::{self, ErrorRow};
use super::notice::{Notice, NoticeKind};
use super::options::Import;
use super::params::{self, Params};
use super::status::{self, Status};
use super::values;
use crate::code::Codes;
use crate::error::{Error, ErrorKind};
use crate::field::{Field, Value};
use crate::model::Entry;
use crate::{list, names, rules};

/// A row with the heading of its section.
pub(super) struct SectionRow {
    pub(super) row: ErrorRow,
    pub(super) section: String,
}

/// The entries of a set.
pub(super) fn read(
    rows: &[SectionRow],
    import: &Import,
    errors: &mut Vec<Error>,
    notices: &mut Vec<Notice>,
) -> Vec<Entry> {
    let mut reader = Reader {
        import,
        errors: Vec::new(),
        notices: Vec::new(),
        codes: Codes::default(),
        places: HashMap::new(),
    };
    let mut entries = Vec::new();
    for row in rows {
        entries.push(reader.entry(row));
    }
    reader.name(rows, &mut entries);
    // What a title adds depends on the other facts.
    for (SectionRow { row, .. }, entry) in rows.iter().zip(&mut entries) {
        reader.title(row, entry);
    }
    errors.append(&mut reader.errors);
    notices.append(&mut reader.notices);
    entries
}

struct Reader<'i> {
    import: &'i Import,
    errors: Vec<Error>,
    notices: Vec<Notice>,
    codes: Codes,
    /// The line and the section of each code.
    places: HashMap<String, (usize, String)>,
}

impl Reader<'_> {
    fn report(&mut self, row: &ErrorRow, kind: ErrorKind) {
        self.errors.push(Error::at(row.line, kind));
    }

    fn notice(&mut self, row: &ErrorRow, kind: NoticeKind) {
        self.notices.push(Notice::at(row.line, kind));
    }

    /// The entry of a row; its code is empty if the row has none.
    fn entry(&mut self, row: &SectionRow) -> Entry {
        let mut entry = Entry::new("");
        self.code(row, &mut entry);
        for &field in Field::COLUMNS {
            self.field(field, &row.row, &mut entry);
        }
        self.extras(&row.row, &mut entry);
        entry
    }

    /// The code, which no row before has.
    fn code(&mut self, row: &SectionRow, entry: &mut Entry) {
        let SectionRow { row, section } = row;
        row.cell(Field::Code).trim().clone_into(&mut entry.code);
        if entry.code.is_empty() {
            return;
        }
        let code = entry.code.clone();
        match self.places.get(&code) {
            Some((line, other)) if other != section => {
                let kind = ErrorKind::CodeInSections {
                    code,
                    line: *line,
                    other: other.clone(),
                    section: section.clone(),
                };
                self.report(row, kind);
            }
            _ => {
                self.insert_code(&code, row);
                let place = (row.line, section.clone());
                self.places.entry(code).or_insert(place);
            }
        }
    }

    /// What a row has beside its fields: the address of a link, a code that is struck through, and
    /// columns that become labels.
    fn extras(&mut self, row: &ErrorRow, entry: &mut Entry) {
        if entry.docs.is_none()
            && let Some(link) = &row.link
        {
            if link.starts_with('#') {
                let link = link.clone();
                self.notice(row, NoticeKind::LinkIgnored { link });
            } else {
                entry.docs = Some(link.clone());
            }
        }
        if row.is_struck && entry.deprecated.is_none() {
            entry.deprecated = Some(STRUCK.to_owned());
            let code = entry.code.clone();
            self.notice(row, NoticeKind::CodeStruck { code });
        }
        for (name, value) in &row.labels {
            add_label(entry, name, value);
        }
    }

    fn field(&mut self, field: Field, row: &ErrorRow, entry: &mut Entry) {
        let cell = row.cell(field);
        match field.value() {
            Value::Text(text) => {
                if values::is_blank(cell) && !self.import.may_lack(field) {
                    self.report(row, blank(field));
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
                let kind = self.choose(row, field, "kind", all, Kind::as_str);
                entry.kind = kind.unwrap_or(Kind::Unknown);
            }
            Value::HttpStatus => self.status(row, entry),
            Value::Retry => {
                entry.retry_after = self.delay(row);
                entry.retry = self.retry(row).unwrap_or(entry.default_retry());
            }
            Value::Aliases => {
                entry.aliases = list::read(cell);
                for alias in &entry.aliases {
                    self.insert_code(alias, row);
                }
            }
            Value::Reason => {
                let reason = values::name(cell);
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
                match list::read_params(values::name(cell)) {
                    Ok(params) => entry.params = params,
                    Err(ty) => self.report(row, names::param_type_unknown(ty)),
                }
                self.check_params(row, entry);
            }
            // The code is read first, the title last, the delay with the advice, and the set is
            // checked.
            Value::Code | Value::Title | Value::RetryAfter | Value::OfSet(_) | Value::Reserved => {}
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
        let found = values::name(row.cell(Field::HttpStatus));
        let cell = || found.to_owned();
        let status = match status::read(found) {
            Status::None => return,
            Status::One(status) => status,
            Status::First(status) => {
                let found = cell();
                self.notice(row, NoticeKind::StatusChosen { found, status });
                status
            }
            Status::NoError(_) => {
                let found = cell();
                return self.notice(row, NoticeKind::StatusIgnored { found });
            }
            Status::Unknown => {
                let found = cell();
                return self.report(row, ErrorKind::StatusUnknown { found });
            }
        };
        if values::name(row.cell(Field::Kind)).is_empty() {
            entry.kind = Kind::from_http_status(status).unwrap_or(Kind::Unknown);
        }
        if status != entry.kind.http_status() {
            entry.http_status = Some(status);
        }
    }

    /// The advice, which many tables give as yes or no.
    fn retry(&mut self, row: &ErrorRow) -> Option<Retry> {
        let field = Field::Retry;
        let all = Retry::ALL;
        if values::similar(row.cell(field), all, Retry::as_str).is_none()
            && let Some(yes) = values::yes_or_no(row.cell(field))
        {
            return Some(values::retry(yes));
        }
        self.choose(row, field, "retry value", all, Retry::as_str)
    }

    /// The seconds to wait.
    fn delay(&mut self, row: &ErrorRow) -> Option<u32> {
        let cell = values::name(row.cell(Field::RetryAfter));
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
    fn choose<T: Copy>(
        &mut self,
        row: &ErrorRow,
        field: Field,
        what: &'static str,
        all: &[T],
        name: fn(T) -> &'static str,
    ) -> Option<T> {
        let found = values::name(row.cell(field));
        if found.is_empty() {
            return None;
        }
        let known = values::similar(found, all, name);
        if known.is_some() {
            return known;
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

/// Adds a label. If the error has another with this name, as from a Labels column, a number follows
/// the name.
fn add_label(entry: &mut Entry, name: &str, value: &str) {
    let mut unique = name.to_owned();
    let mut number = 1;
    while let Some(known) = entry.label(&unique) {
        if known == value {
            return;
        }
        number += 1;
        unique = format!("{name}_{number}");
    }
    entry.labels.push((unique, value.to_owned()));
}

/// What a deprecated error says if its code is only struck through.
const STRUCK: &str = "no longer used";

/// What is wrong with an empty cell. Only a cause or a solution can be the same for all errors.
fn blank(field: Field) -> ErrorKind {
    match field {
        Field::Cause | Field::Solution => ErrorKind::CellBlank {
            field: field.to_string(),
            option: columns::default_option(field),
        },
        _ => ErrorKind::TextBlank {
            what: format!("the cell `{field}`"),
        },
    }
}
