//! Reads [`Details`], member by member.

use serde::{Deserialize, Deserializer};
use serde_json::Value;

use super::{Details, Members};

impl<'de> Deserialize<'de> for Details {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let mut members = Members::deserialize(deserializer)?;
        Ok(Self {
            type_uri: string(&mut members, "type"),
            title: string(&mut members, "title"),
            status: members.remove("status").and_then(|value| status(&value)),
            detail: string(&mut members, "detail"),
            instance: string(&mut members, "instance"),
            code: string(&mut members, "code"),
            domain: string(&mut members, "domain"),
            kind: string(&mut members, "kind"),
            retry: string(&mut members, "retry"),
            retry_after: value(&mut members, "retry_after"),
            explanation: string(&mut members, "explanation"),
            cause: string(&mut members, "cause"),
            solution: string(&mut members, "solution"),
            docs: string(&mut members, "docs"),
            params: value(&mut members, "params").unwrap_or_default(),
            errors: violations(&mut members),
            other: members,
        })
    }
}

fn string(members: &mut Members, name: &str) -> Option<String> {
    match members.remove(name) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    }
}

/// A status from 100 to 599. JSON Schema calls 403.0 an integer, too.
fn status(value: &Value) -> Option<u16> {
    let number = value.as_f64()?;
    let whole = (100..=599).find(|status| f64::from(*status) >= number)?;
    (f64::from(whole) <= number).then_some(whole)
}

fn value<T: serde::de::DeserializeOwned>(members: &mut Members, name: &str) -> Option<T> {
    serde_json::from_value(members.remove(name)?).ok()
}

/// The elements that are violations.
fn violations(members: &mut Members) -> Vec<crate::Violation> {
    let Some(Value::Array(elements)) = members.remove("errors") else {
        return Vec::new();
    };
    let read = elements.into_iter().map(serde_json::from_value);
    read.filter_map(Result::ok).collect()
}
