//! Tells tables of errors from tables of other things.

use super::super::options::Import;
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

/// Titles of tables of parameters, settings and so on, in lower case.
const OTHER: &[&str] = &[
    "parameter",
    "param",
    "field",
    "property",
    "attribute",
    "argument",
    "required",
    "optional",
    "default",
    "option",
    "flag",
    "method",
    "endpoint",
    "path",
    "header",
    "variable",
    "environment variable",
    "data type",
    "setting",
    "column",
    "permission",
    "scope",
    "event",
    "参数",
    "字段",
    "属性",
    "必填",
    "是否必填",
    "默认值",
    "必选",
    "字段名",
    "字段名称",
    "參數",
    "欄位",
    "パラメータ",
    "フィールド",
    "必須",
    "파라미터",
    "필드",
    "필수",
    "feld",
    "campo",
    "champ",
    "parámetro",
    "parâmetro",
    "paramètre",
    "поле",
    "параметр",
];

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
    let has = |field| super::has(columns, field);
    let count = |fields: &[Field]| fields.iter().filter(|&&field| has(field)).count();
    let texts = count(&[Field::Explanation, Field::Cause, Field::Solution]);
    let required = texts + count(&[Field::Message]);
    let has_name = columns.iter().any(|column| column.role == Some(Role::Name));
    let identities = count(&[Field::Code, Field::Message, Field::HttpStatus]);
    if identities == 0 && !has_name {
        return Evidence::None;
    }
    let is_explicit = columns.iter().any(|column| column.is_explicit);
    let is_told = is_explicit && identities > 0;
    let others = required + count(&[Field::HttpStatus, Field::Kind, Field::Code]);
    if others + usize::from(has_name) < 2 && columns.len() > 1 || required == 0 && !has_name {
        // A list of statuses, or of names, explains nothing. If there is no other table, it is the
        // one that the options are about.
        return if is_told {
            Evidence::Weak
        } else {
            Evidence::None
        };
    }
    let says_code = columns
        .iter()
        .any(|column| column.is(Field::Code) && is_about_errors(&column.title));
    if is_told && !is_of_members(columns, headings) {
        return Evidence::Strong;
    }
    let has_remedy = has(Field::Cause) && has(Field::Solution);
    if is_of_members(columns, headings) && !says_code && !has_remedy {
        return if is_explicit {
            Evidence::Weak
        } else {
            Evidence::None
        };
    }
    let has_code = has(Field::Code);
    let has_errors_of_http = columns
        .iter()
        .any(|column| column.is(Field::HttpStatus) && column.shape.is_only_statuses());
    let names_message = columns
        .iter()
        .any(|column| column.is(Field::Message) && is_about_errors(&column.title));
    let has_heading = headings
        .iter()
        .any(|heading| is_about_errors(heading) || status::of_heading(heading).is_some());
    let is_strong = says_code && (required > 0 || has_name)
        || names_message && required > 1
        || has(Field::Message) && texts > 0 && (has_code || texts > 1)
        || has_remedy
        || is_titled_code(columns) && texts > 1
        || has_errors_of_http
        || has_heading && required > 0 && columns.iter().any(is_of_errors);
    if is_strong || import.is_chosen(headings) {
        return Evidence::Strong;
    }
    let is_telling = |column: &Column| {
        column.is(Field::Code)
            && (column.meaning == Some(Meaning::Field(Field::Code)) || column.shape.is_telling())
    };
    if columns.iter().any(is_telling) || has(Field::Message) && required > 1 {
        return Evidence::Weak;
    }
    Evidence::None
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

/// Whether the title of a column is that of a table of parameters, settings and so on.
pub(super) fn is_of_other(column: &Column) -> bool {
    let title = column.title.trim().to_lowercase();
    let title = title.trim_end_matches('s');
    let mut others = OTHER.iter();
    others.any(|other| other.trim_end_matches('s') == title)
}

/// Whether a table lists the members of something: its parameters, fields, settings.
fn is_of_members(columns: &[Column], headings: &[String]) -> bool {
    let is_other = |column: &Column| column.role.is_none() && is_of_other(column);
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
