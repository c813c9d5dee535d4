//! Tells tables of errors from tables of other things.

use super::super::options::Import;
use super::super::other::is_title_of_other;
use super::super::status;
use super::{Column, Role};
use crate::field::Field;
use crate::field::synonyms::{Meaning, is_about_errors};

/// Whether a table is one of errors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::import) enum Evidence {
    /// It is one of something else.
    None,
    /// It may be one, if the file has no other.
    Weak,
    Strong,
}

/// Types of parameters, in lower case.
const TYPES: &[&str] = &[
    "string", "integer", "int", "number", "boolean", "bool", "object", "array", "float", "list",
    "map", "date", "long", "double", "enum", "int32", "int64", "uint32", "str", "dict",
];

/// Words, or their beginnings, in a heading above a table of the members of an error, not of errors.
const MEMBERS: &[&str] = &[
    "object",
    "field",
    "propert",
    "parameter",
    "attribute",
    "structure",
    "schema",
    "body",
    "header",
    "response format",
    "error format",
    "字段",
    "参数",
    "结构",
    "格式",
    "構造",
    "구조",
    "필드",
];

/// Finds out whether a table is one of errors, from its titles, its cells and the headings above.
pub(super) fn of(columns: &[Column], headings: &[String], import: &Import) -> Evidence {
    let table = Table { columns, headings };
    if !table.has_identity() && !table.has_name() {
        return Evidence::None;
    }
    // What the options say outweighs what the table looks like.
    let is_explicit = columns.iter().any(|column| column.is_explicit);
    let fallback = if is_explicit {
        Evidence::Weak
    } else {
        Evidence::None
    };
    if table.says_too_little() {
        // Without any other table, it is the one that the options are about.
        return if table.has_identity() {
            fallback
        } else {
            Evidence::None
        };
    }
    let is_of_members = is_of_members(columns, headings);
    if is_explicit && table.has_identity() && !is_of_members {
        return Evidence::Strong;
    }
    let is_explained = table.has_remedy() || table.is_spelled_out();
    if is_of_members && !table.is_titled(Field::Code) && !is_explained {
        return fallback;
    }
    if table.is_surely_of_errors() || import.is_chosen(headings) {
        return Evidence::Strong;
    }
    if table.may_be_of_errors() {
        return Evidence::Weak;
    }
    Evidence::None
}

/// A table whose columns have roles.
struct Table<'t> {
    columns: &'t [Column],
    headings: &'t [String],
}

impl Table<'_> {
    fn has(&self, field: Field) -> bool {
        super::has(self.columns, field)
    }

    fn count(&self, fields: &[Field]) -> usize {
        fields.iter().filter(|&&field| self.has(field)).count()
    }

    /// How many of the three texts there are that explain an error.
    fn texts(&self) -> usize {
        self.count(&[Field::Explanation, Field::Cause, Field::Solution])
    }

    fn has_name(&self) -> bool {
        let mut columns = self.columns.iter();
        columns.any(|column| column.role == Some(Role::Name))
    }

    /// Whether there is something by which an error is known.
    fn has_identity(&self) -> bool {
        self.count(&[Field::Code, Field::Message, Field::HttpStatus]) > 0
    }

    /// Whether the title of a field names errors, as `Error code` does.
    fn is_titled(&self, field: Field) -> bool {
        let mut columns = self.columns.iter();
        columns.any(|column| column.is(field) && is_about_errors(&column.title))
    }

    /// Whether it says why an error happens and what to do. Tables of other things have no cause,
    /// or nothing to solve.
    fn has_remedy(&self) -> bool {
        self.has(Field::Cause) && self.has(Field::Solution)
    }

    /// Whether it has codes by their title, messages, and a text about them. A parameter has one of
    /// them at most.
    fn is_spelled_out(&self) -> bool {
        is_titled_code(self.columns) && self.has(Field::Message) && self.texts() > 0
    }

    /// Whether it is a list of statuses or of names, which explains nothing, or only one of its
    /// columns is about errors.
    fn says_too_little(&self) -> bool {
        let texts = self.texts() + self.count(&[Field::Message]);
        let names = usize::from(self.has_name());
        let facts = self.count(&[Field::HttpStatus, Field::Kind, Field::Code]);
        let explains_nothing = texts + names == 0;
        let has_one_fact = texts + names + facts < 2;
        explains_nothing || has_one_fact && self.columns.len() > 1
    }

    /// Whether no table of other things has such columns, below such a heading.
    fn is_surely_of_errors(&self) -> bool {
        let has_message = self.has(Field::Message);
        let has_code = self.has(Field::Code);
        let texts = self.texts();
        let has_text = has_message || texts > 0;
        // The title names errors, and something beside it says what they are. A message alone may
        // be that of a single sample.
        let is_titled = self.is_titled(Field::Code) && (has_text || self.has_name())
            || self.is_titled(Field::Message) && texts > 0;
        // A list of features has a code and a description as well; it takes three columns to tell
        // errors from them, or two and a title that says `Code` itself.
        let is_complete = has_message && texts > 0 && (has_code || texts > 1)
            || is_titled_code(self.columns) && texts > 1;
        // Each row has a status, and some are those of errors: few other tables have that.
        let has_statuses = self
            .columns
            .iter()
            .any(|column| column.is(Field::HttpStatus) && column.shape.is_only_statuses());
        // Below a heading about errors, less is enough.
        let is_headed = self.has_heading() && has_text && self.columns.iter().any(is_of_errors);
        is_titled || is_complete || self.has_remedy() || has_statuses || is_headed
    }

    /// Whether a heading above is about errors, or is a status.
    fn has_heading(&self) -> bool {
        let mut headings = self.headings.iter();
        headings.any(|heading| is_about_errors(heading) || status::of_heading(heading).is_some())
    }

    /// Whether it has what most tables of errors have, and some others too: codes that are unlikely
    /// in prose, or a message with a text beside it.
    fn may_be_of_errors(&self) -> bool {
        let has_codes = self.columns.iter().any(|column| {
            column.is(Field::Code)
                && (column.meaning == Some(Meaning::Field(Field::Code))
                    || column.shape.is_telling())
        });
        has_codes || self.has(Field::Message) && self.texts() > 0
    }
}

/// Whether a column below a heading about errors identifies them: its title says so, or its cells
/// are words that are unlikely in prose.
fn is_of_errors(column: &Column) -> bool {
    match (&column.role, column.meaning) {
        (Some(Role::Field(Field::Code)), Some(Meaning::Field(Field::Code))) => true,
        (Some(Role::Field(Field::Message | Field::HttpStatus)), meaning) => {
            meaning != Some(Meaning::Name) || column.shape.is_short()
        }
        (Some(Role::Field(Field::Code) | Role::Name), _) => column.shape.is_half_telling(),
        _ => false,
    }
}

/// Whether a column is the code, and its title says so.
fn is_titled_code(columns: &[Column]) -> bool {
    columns
        .iter()
        .any(|column| column.is(Field::Code) && column.meaning == Some(Meaning::Field(Field::Code)))
}

/// Whether a table lists the members of something: its parameters, fields, settings.
fn is_of_members(columns: &[Column], headings: &[String]) -> bool {
    let is_other = |column: &Column| column.role.is_none() && is_title_of_other(&column.title);
    let is_type = |column: &Column| {
        column.meaning == Some(Meaning::Type)
            && TYPES.contains(&&*column.shape.first.trim_matches('`').to_lowercase())
    };
    if columns
        .iter()
        .any(|column| is_other(column) || is_type(column))
    {
        return true;
    }
    let Some(heading) = headings.last() else {
        return false;
    };
    let heading = heading.to_lowercase();
    let is_member = |word: &&str| has_word(&heading, word);
    !is_titled_code(columns) && !ends_in_errors(&heading) && MEMBERS.iter().any(is_member)
}

/// Whether text has a word that begins like this. In `InvalidParameterException`, none does; some
/// languages have no spaces between words.
fn has_word(text: &str, word: &str) -> bool {
    let mut places = text.match_indices(word);
    places.any(|(at, _)| {
        let before = text.get(..at).unwrap_or_default();
        !word.is_ascii() || !before.ends_with(char::is_alphanumeric)
    })
}

/// Whether a heading in lower case, such as `parameter errors`, is about errors of members, not
/// about members of an error.
fn ends_in_errors(heading: &str) -> bool {
    const ENDS: &[&str] = &[
        "errors",
        "error codes",
        "exceptions",
        "failures",
        "faults",
        "错误",
        "错误码",
        "异常",
        "錯誤",
        "錯誤碼",
        "異常",
    ];
    let (before, _) = heading.split_once(['(', '（']).unwrap_or((heading, ""));
    let before = before.trim();
    ENDS.iter().any(|end| before.ends_with(end)) && !before.contains(" of ")
}
