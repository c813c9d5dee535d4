//! Writes JSON.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::field::{Field, Value};
use crate::model::{Document, Entry, Set};

/// The version of the format that is written.
pub(super) const FORMAT: &str = "1.1";

/// Indented JSON, with a line break at the end.
pub(crate) fn pretty(value: &impl Serialize) -> String {
    // Strings, numbers and lists, written to memory: nothing can fail.
    let mut json = serde_json::to_string_pretty(value).unwrap_or_default();
    json.push('\n');
    json
}

impl Serialize for Document {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        #[derive(Serialize)]
        struct Form<'a> {
            format: &'a str,
            sets: &'a [Set],
        }
        let form = Form {
            format: FORMAT,
            sets: &self.sets,
        };
        form.serialize(serializer)
    }
}

impl Serialize for Entry {
    /// Writes a map of the [fields](Field) that the entry has, except those derived from others.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for field in Field::ALL {
            let name = field.name();
            match field.value() {
                Value::Code => map.serialize_entry(name, &self.code)?,
                Value::Text(text) => map.serialize_entry(name, (text.get)(self))?,
                Value::Optional(text) => {
                    if let Some(text) = (text.get)(self) {
                        map.serialize_entry(name, text)?;
                    }
                }
                Value::Title => {
                    if let Some(title) = &self.title {
                        map.serialize_entry(name, title)?;
                    }
                }
                Value::HttpStatus => {
                    if let Some(status) = self.http_status {
                        map.serialize_entry(name, &status)?;
                    }
                }
                Value::RetryAfter => {
                    if let Some(seconds) = self.retry_after {
                        map.serialize_entry(name, &seconds)?;
                    }
                }
                Value::Kind => map.serialize_entry(name, self.kind.as_str())?,
                Value::Retry => map.serialize_entry(name, self.retry.as_str())?,
                Value::Aliases => {
                    if !self.aliases.is_empty() {
                        map.serialize_entry(name, &self.aliases)?;
                    }
                }
                Value::Labels => {
                    if !self.labels.is_empty() {
                        map.serialize_entry(name, &Labels(&self.labels))?;
                    }
                }
                Value::Params => {
                    if !self.params.is_empty() {
                        map.serialize_entry(name, &self.params)?;
                    }
                }
                Value::OfSet(_) | Value::Reserved => {}
            }
        }
        map.end()
    }
}

/// Labels as a map, in their order.
struct Labels<'e>(&'e [(String, String)]);

impl Serialize for Labels<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
