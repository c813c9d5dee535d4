//! Reads [`Details`], member by member.

use std::fmt::{self, Formatter};

use serde::de::value::{MapAccessDeserializer, SeqAccessDeserializer};
use serde::de::{MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::{Details, Members};
use crate::Violation;

impl<'de> Deserialize<'de> for Details {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(DetailsVisitor)
    }
}

struct DetailsVisitor;

impl<'de> Visitor<'de> for DetailsVisitor {
    type Value = Details;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("problem details, which are an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Details, A::Error> {
        let mut details = Details::default();
        let mut others = Vec::new();
        while let Some(name) = map.next_key::<String>()? {
            let member = map.next_value()?;
            if let Some(member) = details.set(&name, member) {
                others.push((name, member.into()));
            }
        }
        details.other = Members::from_pairs(others);
        Ok(details)
    }
}

impl Details {
    /// Sets a member, and returns it if it is unknown.
    fn set(&mut self, name: &str, member: Member) -> Option<Member> {
        match name {
            "type" => self.type_uri = member.string(),
            "title" => self.title = member.string(),
            "status" => self.status = member.status(),
            "detail" => self.detail = member.string(),
            "instance" => self.instance = member.string(),
            "code" => self.code = member.string(),
            "domain" => self.domain = member.string(),
            "kind" => self.kind = member.string(),
            "retry" => self.retry = member.string(),
            "retry_after" => self.retry_after = member.seconds(),
            "explanation" => self.explanation = member.string(),
            "cause" => self.cause = member.string(),
            "solution" => self.solution = member.string(),
            "docs" => self.docs = member.string(),
            "params" => self.params = member.object(),
            "errors" => self.errors = member.violations(),
            _ => return Some(member),
        }
        None
    }
}

/// The value of a member. An object keeps the order of its own members, which a [`Value`] does not.
enum Member {
    Object(Members),
    Other(Value),
}

impl Member {
    fn string(self) -> Option<String> {
        match self {
            Self::Other(Value::String(text)) => Some(text),
            _ => None,
        }
    }

    /// A status from 100 to 599. JSON Schema calls 403.0 an integer, too.
    fn status(self) -> Option<u16> {
        let Self::Other(value) = self else {
            return None;
        };
        let number = value.as_f64()?;
        let whole = (100..=599).find(|status| f64::from(*status) >= number)?;
        (f64::from(whole) <= number).then_some(whole)
    }

    fn seconds(self) -> Option<u64> {
        match self {
            Self::Other(value) => value.as_u64(),
            Self::Object(_) => None,
        }
    }

    fn object(self) -> Members {
        match self {
            Self::Object(members) => members,
            Self::Other(_) => Members::default(),
        }
    }

    /// The elements that are violations.
    fn violations(self) -> Vec<Violation> {
        let Self::Other(Value::Array(elements)) = self else {
            return Vec::new();
        };
        let read = elements.into_iter().map(serde_json::from_value);
        read.filter_map(Result::ok).collect()
    }
}

impl From<Member> for Value {
    fn from(member: Member) -> Self {
        match member {
            Member::Object(members) => members.into(),
            Member::Other(value) => value,
        }
    }
}

impl<'de> Deserialize<'de> for Member {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(MemberVisitor)
    }
}

struct MemberVisitor;

impl<'de> Visitor<'de> for MemberVisitor {
    type Value = Member;

    fn expecting(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("any value")
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Member, A::Error> {
        Members::deserialize(MapAccessDeserializer::new(map)).map(Member::Object)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, seq: A) -> Result<Member, A::Error> {
        Value::deserialize(SeqAccessDeserializer::new(seq)).map(Member::Other)
    }

    fn visit_bool<E>(self, bool: bool) -> Result<Member, E> {
        Ok(Member::Other(bool.into()))
    }

    fn visit_i64<E>(self, integer: i64) -> Result<Member, E> {
        Ok(Member::Other(integer.into()))
    }

    fn visit_u64<E>(self, integer: u64) -> Result<Member, E> {
        Ok(Member::Other(integer.into()))
    }

    fn visit_f64<E>(self, float: f64) -> Result<Member, E> {
        Ok(Member::Other(float.into()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Member, E> {
        Ok(Member::Other(text.into()))
    }

    fn visit_string<E>(self, text: String) -> Result<Member, E> {
        Ok(Member::Other(text.into()))
    }

    fn visit_unit<E>(self) -> Result<Member, E> {
        Ok(Member::Other(Value::Null))
    }
}
