//! [`Columns`], what the columns of a table mean.

mod assign;
mod dress;
mod evidence;
mod likely;
mod row;
mod shape;
pub(super) mod titles;

use self::assign::assign;
use self::dress::Dress;
pub(super) use self::evidence::Evidence;
pub(super) use self::row::ErrorRow;
use self::row::{dressed, text};
use self::shape::Shape;
use super::guess;
use super::notice::{Notice, NoticeKind};
use super::options::Import;
use super::table::{Row, Syntax, Table, quoted};
use super::{labels, values};
use crate::cell::{Mode, Undressed};
use crate::error::{Error, ErrorKind};
use crate::field::Field;
use crate::field::synonyms::Meaning;
use crate::names;

/// What is known about the columns of a table.
pub(super) struct Columns {
    /// The columns that are read, in their order.
    roles: Vec<(Role, usize)>,
    /// How the messages are written.
    dress: Dress,
    pub(super) evidence: Evidence,
    /// The fields that every error needs, and no column has.
    pub(super) missing: Vec<Field>,
    /// What is wrong with the columns.
    pub(super) errors: Vec<Error>,
    pub(super) notices: Vec<Notice>,
}

/// What a column is read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Field(Field),
    /// Nothing, as the user said.
    Ignored,
    /// Another name of the error beside its code.
    Name,
    /// A paragraph of the explanation.
    Paragraph,
    /// A label with this name.
    Label(String),
}

/// A column whose role is not decided yet.
struct Column {
    /// The title, without markup.
    title: String,
    meaning: Option<Meaning>,
    shape: Shape,
    /// Whether most cells are more than a word.
    is_prose: bool,
    role: Option<Role>,
    /// Whether the user has said what it is.
    is_explicit: bool,
    /// Its position.
    at: usize,
}

impl Column {
    /// Whether it is read as this field.
    fn is(&self, field: Field) -> bool {
        self.role == Some(Role::Field(field))
    }
}

/// Whether one of the columns is read as this field.
fn has(columns: &[Column], field: Field) -> bool {
    columns.iter().any(|column| column.is(field))
}

impl Columns {
    /// Finds out what the columns of a table mean.
    pub(super) fn of(table: &Table, syntax: Syntax, import: &Import) -> Self {
        let mut columns = columns(table, syntax);
        assign(&mut columns, import);
        let evidence = evidence::of(&columns, &table.headings, import);
        let mut found = Self {
            roles: Vec::new(),
            dress: Dress::of(&columns, table, syntax),
            evidence,
            missing: Vec::new(),
            errors: Vec::new(),
            notices: Vec::new(),
        };
        if evidence == Evidence::None {
            return found;
        }
        found.label(&mut columns, table, import);
        found.check_conflicts(&columns, table);
        found.check_remedies(&columns, table, import);
        for (at, column) in columns.into_iter().enumerate() {
            if let Some(role) = column.role {
                found.roles.push((role, at));
            }
        }
        found
    }

    /// Reads the columns that are not those of a field as labels, or notes that they are left out.
    fn label(&mut self, columns: &mut [Column], table: &Table, import: &Import) {
        let mut names = labels::Names::default();
        for column in columns.iter_mut().filter(|column| column.role.is_none()) {
            let mut cells = table.cells(column.at);
            if column.title.is_empty() && cells.all(values::is_blank) {
                continue;
            }
            if import.labels {
                column.role = Some(Role::Label(names.name(&column.title)));
            } else {
                let title = column.title.clone();
                let kind = NoticeKind::ColumnIgnored { title };
                self.notices.push(Notice::at(table.line, kind));
            }
        }
    }

    /// Reports fields that several columns have, and differ in.
    fn check_conflicts(&mut self, columns: &[Column], table: &Table) {
        for &field in Field::COLUMNS {
            let of_field = columns.iter().filter(|column| column.is(field));
            let of_field: Vec<&Column> = of_field.collect();
            if let [first, _, ..] = *of_field
                && !of_field.iter().all(|column| column.is_explicit)
                && has_conflict(&of_field, table)
            {
                let titles: Vec<&str> = of_field.iter().map(|column| &*column.title).collect();
                let own = titles
                    .iter()
                    .find(|title| names::is_similar(title, field.name()));
                let likely = own.copied().unwrap_or(&first.title);
                let kind = ErrorKind::ColumnAmbiguous {
                    field: field.to_string(),
                    titles: quoted(&titles),
                    option: format!("--column {:?}", format!("{likely}={}", field.name())),
                };
                self.errors.push(Error::at(table.line, kind));
            }
        }
    }

    /// Reports a cause and a solution that no column has.
    fn check_remedies(&mut self, columns: &[Column], table: &Table, import: &Import) {
        let mut missing = Vec::new();
        let mut options = Vec::new();
        for field in [Field::Cause, Field::Solution] {
            let is_given = import.may_lack(field) || import.default(field).is_some();
            if !is_given && !has(columns, field) {
                self.missing.push(field);
                missing.push(field.name());
                options.push(default_option(field));
            }
        }
        if missing.is_empty() {
            return;
        }
        let mut options = format!("`{}`", options.join(" "));
        let likely = likely::all(columns, table);
        // A column whose title is unknown tells more often what to do than why.
        let known = missing.len().saturating_sub(likely.len());
        let fields = missing.iter().skip(known);
        let mut named = Vec::new();
        for (column, field) in likely.into_iter().zip(fields) {
            named.push(format!(
                "--column {:?}",
                format!("{}={field}", column.title)
            ));
        }
        if !named.is_empty() {
            options = format!("{options}, or `{}`", named.join(" "));
        }
        let titles: Vec<&str> = columns.iter().map(|column| &*column.title).collect();
        let kind = ErrorKind::ColumnsMissing {
            titles: quoted(&titles),
            missing: missing.join(" and no "),
            options,
        };
        self.errors.push(Error::at(table.line, kind));
    }

    /// The fields that the columns are about.
    pub(super) fn fields(&self) -> Vec<Field> {
        let mut fields = Vec::new();
        for (role, _) in &self.roles {
            match role {
                Role::Field(field) => fields.push(*field),
                // Without a column of codes, names are the codes.
                Role::Name => fields.extend([Field::Code, Field::Variant]),
                Role::Paragraph => fields.push(Field::Explanation),
                Role::Label(_) | Role::Ignored => {}
            }
        }
        fields
    }

    /// Reads a row: a missing cell is empty.
    pub(super) fn read(&self, row: &Row, syntax: Syntax) -> ErrorRow {
        let mut read = ErrorRow::at(row.line);
        for (role, at) in &self.roles {
            let source = row.cells.get(*at).map_or("", String::as_str);
            match role {
                Role::Ignored => {}
                Role::Field(field) => read.add(*field, source, syntax, self.dress),
                Role::Name => {
                    let name = dressed(source, syntax).text;
                    read.names.extend(values::names(&name, source));
                }
                Role::Paragraph => {
                    let text = text(source, Mode::Markdown, syntax);
                    let text = values::present(text, source);
                    read.append(Field::Explanation, &text);
                }
                Role::Label(name) => {
                    let value = text(source, Mode::Plain, syntax);
                    if !values::name(&value).is_empty() {
                        read.labels.push((name.clone(), value));
                    }
                }
            }
        }
        read
    }
}

/// The option of the tool that gives a field to all errors without one.
pub(super) fn default_option(field: Field) -> String {
    format!("--default \"{}=…\"", field.name())
}

/// The columns of a table, with what their titles say.
fn columns(table: &Table, syntax: Syntax) -> Vec<Column> {
    let mut columns = Vec::new();
    for (at, title) in table.titles.iter().enumerate() {
        let title = titles::plain(title, syntax);
        let mut meaning = titles::meaning(&title);
        let is_of_labels = meaning == Some(Meaning::Field(Field::Labels));
        if is_of_labels && !table.cells(at).any(|cell| cell.contains('=')) {
            meaning = Some(Meaning::Name);
        }
        let undressed: Vec<Undressed> = match meaning {
            None => Vec::new(),
            Some(_) => table.cells(at).map(|cell| dressed(cell, syntax)).collect(),
        };
        let shown = undressed
            .iter()
            .map(|cell| (&*cell.text, cell.link.is_some()));
        columns.push(Column {
            title,
            meaning,
            shape: Shape::of(shown),
            is_prose: guess::is_prose(table, at),
            role: None,
            is_explicit: false,
            at,
        });
    }
    columns
}

/// Whether two of these columns differ in any row.
fn has_conflict(columns: &[&Column], table: &Table) -> bool {
    table.rows.iter().any(|row| {
        let cells = columns.iter().filter_map(|column| row.cells.get(column.at));
        let mut cells = cells.filter(|cell| !values::is_blank(cell));
        match cells.next() {
            Some(first) => cells.any(|cell| cell != first),
            None => false,
        }
    })
}
