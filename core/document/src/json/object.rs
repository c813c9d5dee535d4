//! [`Object`], a JSON object whose members are read one by one.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The members of an object that have not been read yet.
pub(super) struct Object<'t> {
    /// What the object is, for messages.
    pub(super) name: String,
    pub(super) line: usize,
    pub(super) members: Vec<(String, &'t RawValue)>,
}

impl<'t> Object<'t> {
    pub(super) fn get(&self, name: &str) -> Option<&'t RawValue> {
        let mut members = self.members.iter();
        let found = members.find(|(member, _)| member == name);
        found.map(|&(_, value)| value)
    }

    pub(super) fn take(&mut self, name: &str) -> Option<&'t RawValue> {
        let at = self.members.iter().position(|(member, _)| member == name)?;
        Some(self.members.remove(at).1)
    }

    /// Takes a member that may be left out or `null`.
    pub(super) fn take_optional(&mut self, name: &str) -> Option<&'t RawValue> {
        self.take(name).filter(|value| value.get() != "null")
    }

    /// What a member is, for messages.
    pub(super) fn describe(&self, member: &str) -> String {
        format!("`{member}` of {}", self.name)
    }
}

/// The members of an object in source order, including duplicates.
pub(super) struct Members<'t>(pub(super) Vec<(String, &'t RawValue)>);

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
