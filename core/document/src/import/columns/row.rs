//! [`ErrorRow`], a row of a table of errors.

use super::super::table::Syntax;
use super::super::values;
use super::dress::Dress;
use crate::cell::{self, Mode, Undressed};
use crate::field::Field;

/// A row of a table of errors, as text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in crate::import) struct ErrorRow {
    pub(in crate::import) line: usize,
    cells: Vec<(Field, String)>,
    /// Other names of the error beside its code.
    pub(in crate::import) names: Vec<String>,
    /// Labels from columns that are not those of a field.
    pub(in crate::import) labels: Vec<(String, String)>,
    /// The address that the code or the message leads to.
    pub(in crate::import) link: Option<String>,
    /// Whether the code is struck through.
    pub(in crate::import) is_struck: bool,
    /// The text that a new code is made of, if not the message.
    pub(in crate::import) suggestion: Option<String>,
    /// The fields that have a default text.
    pub(in crate::import) defaults: Vec<Field>,
}

impl ErrorRow {
    /// A row without cells.
    pub(super) fn at(line: usize) -> Self {
        Self {
            line,
            ..Self::default()
        }
    }

    /// Adds the cell of a field.
    pub(super) fn add(&mut self, field: Field, source: &str, syntax: Syntax, dress: Dress) {
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
        let text = match field.definition().mode {
            Mode::Name => text,
            Mode::Plain | Mode::Markdown => values::present(text, source),
        };
        self.append(field, &text);
    }

    /// A message without the marks around it.
    fn message(&mut self, source: &str, dress: Dress) -> String {
        let unquoted = cell::unquote(source).filter(|_| dress.is_quoted);
        let source = unquoted.unwrap_or(source);
        match cell::unwrap(source) {
            _ if shows_nothing(source) => String::new(),
            Some((inner, link)) if source.starts_with('`') || dress.is_marked => {
                self.link = self.link.take().or(link);
                cell::read(inner, Mode::Plain)
            }
            _ => cell::read(source, Mode::Plain),
        }
    }

    /// Adds text to a field, as a paragraph if it has other text.
    pub(super) fn append(&mut self, wanted: Field, text: &str) {
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
    pub(in crate::import) fn cell(&self, wanted: Field) -> &str {
        for (field, cell) in &self.cells {
            if *field == wanted {
                return cell;
            }
        }
        ""
    }

    /// Sets the cell of a field.
    pub(in crate::import) fn set(&mut self, wanted: Field, text: String) {
        self.cells.retain(|(field, _)| *field != wanted);
        self.cells.push((wanted, text));
    }

    /// Whether the cell of a field shows nothing.
    pub(in crate::import) fn is_blank(&self, field: Field) -> bool {
        values::is_blank(self.cell(field))
    }

    /// Whether no cell says anything about an error; labels alone do not.
    pub(in crate::import) fn is_blank_but_labels(&self) -> bool {
        self.cells.iter().all(|(_, cell)| values::is_blank(cell)) && self.names.is_empty()
    }

    /// Fills in the message and the explanation if one of them is missing: each is the other, as in
    /// the derive. A name or the code is better than no message.
    pub(in crate::import) fn fill(&mut self) {
        if self.is_blank(Field::Message) {
            let name = self.names.iter().position(|name| is_prose(name));
            let message = match name {
                Some(at) => self.names.remove(at),
                None => first_line(self.cell(Field::Explanation)),
            };
            let is_nameless = self.names.is_empty() && self.is_blank(Field::Code);
            let message = match &*message {
                "" if is_nameless => first_line(self.cell(Field::Cause)),
                _ => message,
            };
            let mut names = self.names.iter().map(String::as_str);
            let fallback = names.find(|name| !values::is_number(name));
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
    pub(in crate::import) fn is_same(&self, other: &Self) -> bool {
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
        return cell::read_plain(source).into_owned();
    }
    if shows_nothing(source) {
        return String::new();
    }
    // A link that is escaped as a whole is text.
    if source.starts_with("\\[") {
        let text = cell::undress(source).text;
        if cell::address(&text) == source {
            return text;
        }
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

/// A cell without its markup.
pub(super) fn dressed(source: &str, syntax: Syntax) -> Undressed {
    match syntax {
        Syntax::Markdown => cell::undress(source),
        Syntax::Plain => Undressed {
            text: cell::read_plain(source).into_owned(),
            ..Undressed::default()
        },
    }
}

pub(super) fn text(source: &str, mode: Mode, syntax: Syntax) -> String {
    match syntax {
        Syntax::Markdown if shows_nothing(source) => String::new(),
        Syntax::Markdown => cell::read(source, mode),
        Syntax::Plain => cell::read_plain(source).into_owned(),
    }
}

/// Whether a cell is only spaces, written as entities, or tags without text.
fn shows_nothing(source: &str) -> bool {
    source.contains(['&', '<']) && values::is_blank(&cell::undress(source).text)
}
