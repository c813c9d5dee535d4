//! [`Columns`], what the columns of a table mean.

mod assign;
mod evidence;
mod shape;

use self::assign::{assign, meaning};
pub(super) use self::evidence::Evidence;
use self::shape::Shape;
use super::notice::{Notice, NoticeKind};
use super::options::Import;
use super::table::{Row, Syntax, Table};
use super::{labels, values};
use crate::cell::{self, Mode, Undressed};
use crate::error::{Error, ErrorKind};
use crate::field::Field;
use crate::field::synonyms::Meaning;

/// What is known about the columns of a table.
pub(super) struct Columns {
    /// The columns that are read, in their order.
    roles: Vec<(Role, usize)>,
    /// How the messages are written.
    dress: Dress,
    pub(super) evidence: Evidence,
    /// What is wrong with the columns.
    pub(super) errors: Vec<Error>,
    pub(super) notices: Vec<Notice>,
}

/// What a column is read as.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Role {
    Field(Field),
    /// Another name of the error beside its code.
    Name,
    /// A paragraph of the explanation.
    Paragraph,
    /// A label with this name.
    Label(String),
}

/// How the messages of a table are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dress {
    /// Most of them are in bold, or are links. That says nothing about a single one.
    Usual,
    /// Marks around a message mean something, except those of code.
    Own,
}

impl Dress {
    fn of(columns: &[Column], table: &Table) -> Self {
        let role = Some(Role::Field(Field::Message));
        let mut dressed = 0;
        let mut filled = 0;
        for column in columns.iter().filter(|column| column.role == role) {
            for cell in table
                .cells(column.at)
                .filter(|cell| !values::is_blank(cell))
            {
                filled += 1;
                dressed += usize::from(cell::unwrap(cell).is_some());
            }
        }
        if dressed > 1 && dressed * 5 >= filled * 4 {
            Self::Usual
        } else {
            Self::Own
        }
    }
}

/// A column whose role is to be found.
struct Column {
    /// The title, without markup.
    title: String,
    meaning: Option<Meaning>,
    shape: Shape,
    role: Option<Role>,
    /// Whether the user has said what it is.
    is_explicit: bool,
    /// Its position.
    at: usize,
}

/// A row of a table of errors, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct ErrorRow {
    pub(super) line: usize,
    cells: Vec<(Field, String)>,
    /// Other names of the error beside its code.
    pub(super) names: Vec<String>,
    /// Labels from columns that are not those of a field.
    pub(super) labels: Vec<(String, String)>,
    /// The address that the code or the message leads to.
    pub(super) link: Option<String>,
    /// Whether the code is struck through.
    pub(super) is_struck: bool,
    /// The text that a new code is made of, if not the message.
    pub(super) suggestion: Option<String>,
    /// The fields that have a default text.
    pub(super) defaults: Vec<Field>,
}

impl Columns {
    /// Finds out what the columns of a table mean.
    pub(super) fn of(table: &Table, syntax: Syntax, import: &Import) -> Self {
        let mut columns = columns(table, syntax);
        assign(&mut columns, import);
        let evidence = evidence::of(&columns, &table.headings, import);
        let mut found = Self {
            roles: Vec::new(),
            dress: Dress::of(&columns, table),
            evidence,
            errors: Vec::new(),
            notices: Vec::new(),
        };
        if evidence == Evidence::None {
            return found;
        }
        found.label(&mut columns, table, import);
        found.check(&columns, table, import);
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

    /// Reports fields that no column has, and those that several have.
    fn check(&mut self, columns: &[Column], table: &Table, import: &Import) {
        for &field in Field::COLUMNS {
            let role = Some(Role::Field(field));
            let of_field = columns.iter().filter(|column| column.role == role);
            let of_field: Vec<&Column> = of_field.collect();
            if let [first, _, ..] = *of_field
                && !of_field.iter().all(|column| column.is_explicit)
                && has_conflict(&of_field, table)
            {
                let titles: Vec<&str> = of_field.iter().map(|column| &*column.title).collect();
                let kind = ErrorKind::ColumnAmbiguous {
                    field: field.to_string(),
                    titles: quoted(&titles),
                    option: format!("--column {:?}", format!("{}={}", first.title, field.name())),
                };
                self.errors.push(Error::at(table.line, kind));
            }
        }
        let has = |field| {
            let role = Some(Role::Field(field));
            columns.iter().any(|column| column.role == role)
        };
        let mut missing = Vec::new();
        for field in [Field::Cause, Field::Solution] {
            if !has(field) && !import.may_lack(field) && import.default(field).is_none() {
                missing.push(field.name());
            }
        }
        if missing.is_empty() {
            return;
        }
        let mut options: Vec<String> = Vec::new();
        for field in &missing {
            options.push(format!("--default \"{field}=…\""));
        }
        let unknown = columns.iter().find(|column| match column.role {
            None | Some(Role::Label(_)) => !column.title.is_empty(),
            _ => false,
        });
        let column = match (unknown, missing.first()) {
            (Some(unknown), Some(field)) => {
                format!(", or `--column {:?}`", format!("{}={field}", unknown.title))
            }
            _ => String::new(),
        };
        let titles: Vec<&str> = columns.iter().map(|column| &*column.title).collect();
        let kind = ErrorKind::ColumnsMissing {
            titles: quoted(&titles),
            missing: missing.join(" and no "),
            options: format!("`{}`{column}", options.join(" ")),
        };
        self.errors.push(Error::at(table.line, kind));
    }

    /// Reads a row: a missing cell is empty.
    pub(super) fn read(&self, row: &Row, syntax: Syntax) -> ErrorRow {
        let mut read = ErrorRow {
            line: row.line,
            ..ErrorRow::default()
        };
        for (role, at) in &self.roles {
            let source = row.cells.get(*at).map_or("", String::as_str);
            match role {
                Role::Field(field) => read.add(*field, source, syntax, self.dress),
                Role::Name => {
                    let name = dressed(source, syntax).text;
                    let name = values::identifier(&name, source);
                    if !name.is_empty() {
                        read.names.push(name.to_owned());
                    }
                }
                Role::Paragraph => {
                    let text = text(source, Mode::Markdown, syntax);
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

/// The columns of a table, with what their titles say.
fn columns(table: &Table, syntax: Syntax) -> Vec<Column> {
    let mut columns = Vec::new();
    for (at, title) in table.titles.iter().enumerate() {
        let title = dressed(title, syntax).text.trim().replace('\n', " ");
        let meaning = meaning(&title);
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
            role: None,
            is_explicit: false,
            at,
        });
    }
    columns
}

/// Whether two of these columns have different texts in the same row.
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

/// A cell without its markup.
fn dressed(source: &str, syntax: Syntax) -> Undressed {
    match syntax {
        Syntax::Markdown => cell::undress(source),
        Syntax::Plain => Undressed {
            text: source.to_owned(),
            ..Undressed::default()
        },
    }
}

fn text(source: &str, mode: Mode, syntax: Syntax) -> String {
    match syntax {
        Syntax::Markdown => cell::read(source, mode),
        Syntax::Plain => source.to_owned(),
    }
}

impl ErrorRow {
    /// Adds the cell of a field.
    fn add(&mut self, field: Field, source: &str, syntax: Syntax, dress: Dress) {
        let text = match field.definition().mode {
            Mode::Name => {
                let name = dressed(source, syntax);
                if field == Field::Code {
                    self.is_struck |= name.is_struck;
                    self.link = self.link.take().or(name.link);
                }
                match field {
                    Field::Aliases => name.text,
                    Field::Code | Field::Reason | Field::Variant => {
                        values::identifier(&name.text, source).to_owned()
                    }
                    _ => values::name(&name.text).to_owned(),
                }
            }
            _ if field == Field::Docs => address(source, syntax),
            Mode::Plain if field == Field::Message && syntax == Syntax::Markdown => {
                self.message(source, dress)
            }
            mode => text(source, mode, syntax),
        };
        let text = match field {
            Field::Since | Field::Deprecated | Field::Docs => values::present(text, source),
            _ => text,
        };
        self.append(field, &text);
    }

    /// A message without the marks around it.
    fn message(&mut self, source: &str, dress: Dress) -> String {
        match cell::unwrap(source) {
            Some((inner, link)) if source.starts_with('`') || dress == Dress::Usual => {
                self.link = self.link.take().or(link);
                cell::read(inner, Mode::Plain)
            }
            _ => cell::read(source, Mode::Plain),
        }
    }

    /// Adds text to a field, as a paragraph if it has other text.
    fn append(&mut self, wanted: Field, text: &str) {
        for (field, cell) in &mut self.cells {
            if *field != wanted {
                continue;
            }
            if values::is_blank(cell) {
                text.clone_into(cell);
            } else if !values::is_blank(text) && cell != text {
                cell.push_str("\n\n");
                cell.push_str(text);
            }
            return;
        }
        self.cells.push((wanted, text.to_owned()));
    }

    /// The cell of a field; empty if the table does not have it.
    pub(super) fn cell(&self, wanted: Field) -> &str {
        for (field, cell) in &self.cells {
            if *field == wanted {
                return cell;
            }
        }
        ""
    }

    /// Sets the cell of a field.
    pub(super) fn set(&mut self, wanted: Field, text: String) {
        self.cells.retain(|(field, _)| *field != wanted);
        self.cells.push((wanted, text));
    }

    /// Whether the cell of a field shows nothing.
    pub(super) fn is_blank(&self, field: Field) -> bool {
        values::is_blank(self.cell(field))
    }

    /// Whether all cells are blank.
    pub(super) fn is_empty(&self) -> bool {
        self.cells.iter().all(|(_, cell)| values::is_blank(cell))
            && self.names.is_empty()
            && self.labels.is_empty()
    }

    /// Fills in the message and the explanation if one of them is missing: each is the other, as in
    /// the derive. A name or the code is better than no message.
    pub(super) fn fill(&mut self) {
        if self.is_blank(Field::Message) {
            let name = self.names.iter().position(|name| is_prose(name));
            let message = match name {
                Some(at) => self.names.remove(at),
                None => first_line(self.cell(Field::Explanation)),
            };
            let fallback = self.names.first().map(String::as_str);
            let fallback = fallback.unwrap_or_else(|| self.cell(Field::Code).trim());
            let message = if message.is_empty() {
                fallback.to_owned()
            } else {
                message
            };
            self.set(Field::Message, message);
        }
        if self.is_blank(Field::Explanation) {
            let message = self.cell(Field::Message).to_owned();
            self.set(Field::Explanation, message);
        }
    }

    /// Whether another row is the same, word for word.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.cells == other.cells && self.names == other.names && self.labels == other.labels
    }
}

/// Whether a name is words for people.
fn is_prose(name: &str) -> bool {
    name.contains(' ') || !name.is_ascii()
}

/// The first line of an explanation, as a message: without links and emphasis.
fn first_line(explanation: &str) -> String {
    let mut lines = explanation.lines().map(str::trim);
    let line = lines
        .find(|line| !values::is_blank(line))
        .unwrap_or_default();
    if line.contains('|') {
        return line.to_owned();
    }
    let shown = cell::undress(line).text;
    match shown.trim() {
        "" => line.to_owned(),
        shown => shown.to_owned(),
    }
}

/// The address in a cell, which may be a link.
fn address(source: &str, syntax: Syntax) -> String {
    if syntax == Syntax::Plain {
        return source.to_owned();
    }
    if let Some((_, Some(link))) = cell::unwrap(source) {
        return link;
    }
    let auto = source
        .strip_prefix('<')
        .and_then(|link| link.strip_suffix('>'));
    match auto {
        Some(link) if link.contains("://") && !link.contains(['<', ' ']) => link.to_owned(),
        _ => cell::read(source, Mode::Plain),
    }
}
