//! Writes JSON.

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::field::{Field, Value};
use crate::model::{Document, Entry, Set};
use crate::param::Param;
use crate::template;

/// The version of the format that is written.
pub(super) const FORMAT: &str = "1.1";

/// The member with the parameters that the message does not show. Format 1.0 does not know them, so
/// its readers must not find them among the `params`.
pub(super) const OTHER_PARAMS: &str = "other_params";

/// The member with the types of the parameters.
pub(super) const PARAM_TYPES: &str = "param_types";

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
        let (shown, others) = template::partition(&self.message, &self.params);
        for field in Field::ALL {
            let name = field.name();
            match field.value() {
                Value::Code => map.serialize_entry(name, &self.code)?,
                Value::Text(_) if *field == Field::Message => {
                    let message = template::unescape(&self.message, &self.params);
                    map.serialize_entry(name, &message)?;
                }
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
                Value::Reason => {
                    if let Some(reason) = &self.reason {
                        map.serialize_entry(name, reason)?;
                    }
                }
                Value::Labels => {
                    if !self.labels.is_empty() {
                        map.serialize_entry(name, &Labels(&self.labels))?;
                    }
                }
                Value::Params => {
                    for (name, params) in [(name, &shown), (OTHER_PARAMS, &others)] {
                        if !params.is_empty() {
                            map.serialize_entry(name, params)?;
                        }
                    }
                    if self.params.iter().any(|param| param.ty.is_some()) {
                        map.serialize_entry(PARAM_TYPES, &ParamTypes(&self.params))?;
                    }
                }
                Value::OfSet(_) | Value::Reserved => {}
            }
        }
        map.end()
    }
}

/// The types of parameters as a map, by name.
struct ParamTypes<'e>(&'e [Param]);

impl Serialize for ParamTypes<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let known = self
            .0
            .iter()
            .filter_map(|param| Some((&param.name, param.ty?.as_str())));
        serializer.collect_map(known)
    }
}

/// Labels as a map, in their order.
struct Labels<'e>(&'e [(String, String)]);

impl Serialize for Labels<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(name, value)| (name, value)))
    }
}
