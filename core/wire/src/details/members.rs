//! [`Members`], a JSON object that keeps its order.

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

    /// Whether there are no members.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
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
                // A map finds the last member of a name without comparing each with each.
                let mut index = std::collections::HashMap::new();
                let mut members = Vec::new();
                while let Some((name, value)) = map.next_entry::<String, Value>()? {
                    let at = *index.entry(name.clone()).or_insert(members.len());
                    match members.get_mut(at) {
                        Some((_, old)) => *old = value,
                        None => members.push((name, value)),
                    }
                }
                Ok(Members(members))
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
