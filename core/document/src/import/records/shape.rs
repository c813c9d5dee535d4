//! [`Shape`], what a JSON value is.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

use crate::field::Field;
use crate::field::synonyms::{self, Meaning};

/// A group of errors has no more facts of its own than this.
const MAX_GROUP_FACTS: usize = 3;

pub(super) enum Shape<'t> {
    Object(Object<'t>),
    List(Vec<&'t RawValue>),
    /// A string, a number or `true`, as text; empty for `null`.
    Text(String),
}

pub(super) struct Object<'t> {
    pub(super) members: Vec<(String, &'t RawValue)>,
}

/// A list of errors that belong together.
pub(super) struct Group<'t> {
    pub(super) name: String,
    /// The names of its other facts.
    pub(super) others: Vec<String>,
    pub(super) errors: &'t RawValue,
}

impl<'t> Shape<'t> {
    pub(super) fn of(value: &'t RawValue) -> Self {
        let source = value.get();
        match source.as_bytes().first() {
            Some(b'{') => match serde_json::from_str(source) {
                Ok(Members(members)) => Self::Object(Object { members }),
                // The name of a member is not valid.
                Err(_) => Self::Text(source.to_owned()),
            },
            Some(b'[') => Self::List(serde_json::from_str(source).unwrap_or_default()),
            _ => Self::Text(text(source).unwrap_or_else(|_| source.to_owned())),
        }
    }
}

/// The text of a value that is neither a list nor an object.
pub(super) fn text(source: &str) -> Result<String, serde_json::Error> {
    if source.starts_with('"') {
        return serde_json::from_str(source);
    }
    Ok(if source == "null" { "" } else { source }.to_owned())
}

impl<'t> Object<'t> {
    pub(super) fn get(&self, name: &str) -> Option<&'t RawValue> {
        let mut members = self.members.iter();
        let member = members.find(|(member, _)| member == name);
        member.map(|(_, value)| *value)
    }

    /// Whether the names of the members are the codes of errors.
    pub(super) fn by_code(&self, is_root: bool) -> bool {
        let (mut texts, mut records) = (0, 0);
        for (name, value) in &self.members {
            match Shape::of(value) {
                Shape::Text(_) => texts += 1,
                Shape::Object(object) if object.is_record() => records += 1,
                Shape::List(values) if is_code(name) && is_of(&values, '"') => texts += 1,
                _ => return false,
            }
        }
        // Inside other objects, names such as "title" and "version" are not codes.
        let has_codes = || self.members.iter().all(|(name, _)| is_code(name));
        match (texts, records) {
            (0, 0) => false,
            (_, 0) => has_codes() || (is_root && self.members.len() > 1),
            (0, _) => true,
            _ => has_codes(),
        }
    }

    /// Whether it describes one error, rather than errors by their codes.
    fn is_record(&self) -> bool {
        let mut has_facts = false;
        for (name, value) in &self.members {
            has_facts |= !is_code(name) && matches!(Shape::of(value), Shape::Text(_));
        }
        has_facts
    }

    /// Whether it is a single error, with a code and words about it.
    pub(super) fn is_error(&self) -> bool {
        let has = |fields: &[Field]| {
            let mut members = self.members.iter();
            members.any(|(name, value)| {
                let meaning = synonyms::meaning(name);
                let is_field = |field: &Field| meaning == Some(Meaning::Field(*field));
                fields.iter().any(is_field) && matches!(Shape::of(value), Shape::Text(_))
            })
        };
        has(&[Field::Code]) && has(&[Field::Message, Field::Explanation])
    }

    /// The group of errors, if this is one.
    pub(super) fn group(&self) -> Option<Group<'t>> {
        let mut name = None;
        let mut errors = None;
        let mut others = Vec::new();
        for (member, value) in &self.members {
            match Shape::of(value) {
                Shape::Text(text) if name.is_none() => name = Some(text),
                Shape::Text(_) => others.push(member.clone()),
                Shape::List(values) if is_of(&values, '{') => errors = Some(*value),
                _ => return None,
            }
        }
        (others.len() < MAX_GROUP_FACTS).then_some(Group {
            name: name.unwrap_or_default(),
            others,
            errors: errors?,
        })
    }

    /// The titles and the rows, if this is a table: a list of strings, and a list of lists.
    pub(super) fn grid(&self) -> Option<(Vec<&'t RawValue>, Vec<Vec<&'t RawValue>>)> {
        let mut titles = None;
        let mut lists = None;
        for (_, value) in &self.members {
            match Shape::of(value) {
                Shape::List(values) if is_of(&values, '"') && titles.is_none() => {
                    titles = Some(values);
                }
                Shape::List(values) => lists = lists.or(rows(&values)),
                _ => {}
            }
        }
        titles.zip(lists)
    }
}

/// The rows of a table, if all values are lists of strings and numbers.
pub(super) fn rows<'t>(values: &[&'t RawValue]) -> Option<Vec<Vec<&'t RawValue>>> {
    let mut rows = Vec::new();
    for value in values {
        match Shape::of(value) {
            Shape::List(cells) if !cells.iter().any(|cell| is_nested(cell)) => rows.push(cells),
            _ => return None,
        }
    }
    (!rows.is_empty()).then_some(rows)
}

fn is_nested(value: &RawValue) -> bool {
    value.get().starts_with(['{', '['])
}

/// Whether a list has values, and all of them begin like this.
pub(super) fn is_of(values: &[&RawValue], start: char) -> bool {
    !values.is_empty() && values.iter().all(|value| value.get().starts_with(start))
}

/// Whether the name of a member looks like a code, not like that of a fact: `NOT_FOUND`, `4001`,
/// `err-101`.
pub(super) fn is_code(name: &str) -> bool {
    let has_lower = name.chars().any(char::is_lowercase);
    let digits = name.chars().filter(char::is_ascii_digit).count();
    !has_lower || digits > 1
}

/// The members of an object in source order, including duplicates.
struct Members<'t>(Vec<(String, &'t RawValue)>);

impl<'de> Deserialize<'de> for Members<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;

        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members<'de>;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members(members))
            }
        }

        deserializer.deserialize_map(MembersVisitor)
    }
}
