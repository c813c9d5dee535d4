//! The JSON Schema of a document.

use askama::Template;

use platform_error::{Kind, ParamType, Retry};
use platform_error_syntax::{code, reason};

use super::write::FORMAT;
use crate::field::{Field, Value};

pub(super) fn write() -> String {
    // The schema is written to memory, and nothing that the template calls can fail.
    Schema.render().unwrap_or_default()
}

#[derive(Template)]
#[template(path = "schema.json", escape = "none")]
struct Schema;

impl Schema {
    const fn max_code_len() -> usize {
        code::MAX_LEN
    }

    const fn max_reason_len() -> usize {
        reason::MAX_LEN
    }

    /// The fields that have a member in JSON.
    fn fields() -> impl Iterator<Item = Field> {
        let is_of_set = |field: &Field| matches!(field.value(), Value::OfSet(_) | Value::Reserved);
        Field::ALL
            .iter()
            .copied()
            .filter(move |field| !is_of_set(field))
    }

    /// A JSON string literal.
    fn string(text: &str) -> String {
        serde_json::Value::from(text).to_string()
    }

    /// The members that an entry must have.
    fn required() -> Vec<String> {
        let is_required = |field: &Field| matches!(field.value(), Value::Code | Value::Text(_));
        let required = Self::fields().filter(is_required);
        required
            .map(|field| format!("\"{}\"", field.name()))
            .collect()
    }
}
