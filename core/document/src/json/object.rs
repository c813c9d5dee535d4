//! [`Node`], a JSON value with its place, and [`Object`], whose members are read one by one.

use std::fmt;

use serde::de::{Deserialize, Deserializer, MapAccess, Visitor};
use serde_json::value::RawValue;

/// A value that has not been read yet.
pub(super) struct Node<'t> {
    pub(super) raw: &'t RawValue,
    /// The way to it, such as `sets[0].entries[3].kind`; empty for the document.
    pub(super) path: String,
    /// What it is, for messages.
    pub(super) name: String,
}

/// An object whose members are read one by one.
pub(super) struct Object<'t> {
    /// The object itself.
    pub(super) node: Node<'t>,
    pub(super) members: Vec<Member<'t>>,
}

pub(super) struct Member<'t> {
    pub(super) name: String,
    pub(super) raw: &'t RawValue,
    pub(super) is_read: bool,
}

impl<'t> Node<'t> {
    /// The whole document.
    pub(super) fn root(raw: &'t RawValue) -> Self {
        Self {
            raw,
            path: String::new(),
            name: "the document".to_owned(),
        }
    }

    /// An item of this list.
    pub(super) fn item(&self, at: usize, raw: &'t RawValue) -> Self {
        Self {
            raw,
            path: format!("{}[{at}]", self.path),
            name: format!("an item of {}", self.name),
        }
    }

    /// The same value, with another name in messages.
    pub(super) fn named(self, name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ..self
        }
    }

    pub(super) fn is_null(&self) -> bool {
        self.raw.get() == "null"
    }

    /// The path of a member. A name that could be misread is quoted.
    pub(super) fn path_of(&self, member: &str) -> String {
        let is_word = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '$');
        let path = &self.path;
        if member.is_empty() || !member.chars().all(is_word) {
            format!("{path}[{member:?}]")
        } else if path.is_empty() {
            member.to_owned()
        } else {
            format!("{path}.{member}")
        }
    }
}

impl<'t> Object<'t> {
    /// What the object is, for messages.
    pub(super) fn name(&self) -> &str {
        &self.node.name
    }

    /// A member, even one that has been read.
    pub(super) fn get(&self, name: &str) -> Option<Node<'t>> {
        let mut members = self.members.iter();
        let member = members.find(|member| member.name == name)?;
        Some(self.member(name, member.raw))
    }

    pub(super) fn take(&mut self, name: &str) -> Option<Node<'t>> {
        let mut members = self.members.iter_mut();
        let member = members.find(|member| member.name == name && !member.is_read)?;
        member.is_read = true;
        let raw = member.raw;
        Some(self.member(name, raw))
    }

    /// Takes a member that may be left out or `null`.
    pub(super) fn take_optional(&mut self, name: &str) -> Option<Node<'t>> {
        self.take(name).filter(|value| !value.is_null())
    }

    /// Takes all members that are left, with their names.
    pub(super) fn take_all(&mut self) -> Vec<(String, Node<'t>)> {
        let mut left = Vec::new();
        for member in std::mem::take(&mut self.members) {
            if !member.is_read {
                let node = self.member(&member.name, member.raw);
                left.push((member.name, node));
            }
        }
        left
    }

    /// Where a member is, or else the object that lacks it.
    pub(super) fn place(&self, name: &str) -> Node<'t> {
        self.get(name).unwrap_or(Node {
            raw: self.node.raw,
            path: self.node.path.clone(),
            name: self.node.name.clone(),
        })
    }

    fn member(&self, name: &str, raw: &'t RawValue) -> Node<'t> {
        Node {
            raw,
            path: self.node.path_of(name),
            name: self.describe(name),
        }
    }

    /// What a member is, for messages.
    pub(super) fn describe(&self, member: &str) -> String {
        format!("`{member}` of {}", self.node.name)
    }
}

/// The members of an object in source order, including duplicates.
pub(crate) struct Members<'t>(pub(crate) Vec<(String, &'t RawValue)>);

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
