//! [`Shape`], what a JSON value is.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

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
        for (_, value) in &self.members {
            match Shape::of(value) {
                Shape::Text(_) => texts += 1,
                Shape::Object(object) if object.is_record() => records += 1,
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

    /// The name of a group of errors and their list, if this is one.
    pub(super) fn group(&self) -> Option<(String, &'t RawValue)> {
        let mut name = None;
        let mut group = None;
        let mut facts = 0;
        for (_, value) in &self.members {
            match Shape::of(value) {
                Shape::Text(text) => {
                    facts += 1;
                    name = name.or(Some(text));
                }
                Shape::List(values) if is_of_objects(&values) => group = Some(*value),
                _ => return None,
            }
        }
        (facts <= MAX_GROUP_FACTS).then_some(())?;
        Some((name.unwrap_or_default(), group?))
    }
}

fn is_of_objects(values: &[&RawValue]) -> bool {
    !values.is_empty() && values.iter().all(|value| value.get().starts_with('{'))
}

/// Whether the name of a member looks like a code, not like that of a fact: `NOT_FOUND`, `4001`,
/// `err-101`.
fn is_code(name: &str) -> bool {
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
