//! [`Members`], a JSON object that keeps its order.

use std::collections::HashMap;
use std::fmt::{self, Formatter};

use platform_error::Value as Param;
use serde::de::{MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::json::non_finite;
use crate::shown::Shown;

/// The members of a JSON object, in their order.
///
/// ```
/// use platform_error_wire::Members;
///
/// let members: Members = serde_json::from_str(r#"{"limit": 20, "have": 31, "limit": 21}"#)?;
/// assert_eq!(members.get("limit"), Some(&21.into()));
/// assert_eq!(members.iter().map(|(name, _)| name).collect::<Vec<_>>(), ["limit", "have"]);
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Members(Vec<(String, Value)>);

impl Members {
    /// The last member of each name, at the place of the first.
    pub(super) fn from_pairs(pairs: Vec<(String, Value)>) -> Self {
        // An index finds a name without comparing it with all others.
        let mut index = HashMap::new();
        let mut members: Vec<(String, Value)> = Vec::new();
        for (name, value) in pairs {
            let at = *index.entry(name.clone()).or_insert(members.len());
            match members.get_mut(at) {
                Some((_, old)) => *old = value,
                None => members.push((name, value)),
            }
        }
        Self(members)
    }

    /// The value of the member with this name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        let (_, value) = self.0.iter().find(|(known, _)| known == name)?;
        Some(value)
    }

    /// Sets the value of a member. A new one comes last.
    pub fn insert(&mut self, name: impl Into<String>, value: impl Into<Value>) {
        let name = name.into();
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, old)) => *old = value.into(),
            None => self.0.push((name, value.into())),
        }
    }

    /// Removes a member, and returns its value.
    pub fn remove(&mut self, name: &str) -> Option<Value> {
        let at = self.0.iter().position(|(known, _)| known == name)?;
        Some(self.0.remove(at).1)
    }

    /// The names and values, in their order.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (&**name, value))
    }

    /// The number of members.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// Returns `true` if there are no members.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl From<Members> for Value {
    fn from(members: Members) -> Self {
        Self::Object(members.0.into_iter().collect())
    }
}

impl Serialize for Members {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.iter())
    }
}

impl<'de> Deserialize<'de> for Members {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct MembersVisitor;

        impl<'de> Visitor<'de> for MembersVisitor {
            type Value = Members;

            fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
                f.write_str("an object")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Members, A::Error> {
                let mut members = Vec::new();
                while let Some(member) = map.next_entry()? {
                    members.push(member);
                }
                Ok(Members::from_pairs(members))
            }
        }

        deserializer.deserialize_map(MembersVisitor)
    }
}

/// The value of a parameter in JSON, as the writer writes it.
pub(super) fn json(value: Param<'_>) -> Value {
    match value {
        Param::Integer(integer) => match (i64::try_from(integer), u64::try_from(integer)) {
            (Ok(integer), _) => Value::from(integer),
            (_, Ok(integer)) => Value::from(integer),
            _ => Value::from(integer.to_string()),
        },
        Param::Float(float) => match non_finite(float) {
            Some(name) => Value::from(name),
            None => Value::from(float),
        },
        Param::Bool(bool) => Value::from(bool),
        other => Value::from(Shown(other).to_string()),
    }
}
