//! Examples of problems: what is written for an error with made-up parameters.

use std::error::Error;
use std::fmt::{self, Display, Formatter};

use platform_error::{Catalog, Metadata, ParamType, PlatformError, Value};
use platform_error_syntax::template::{Segment, segments};

use crate::{Config, Instance, Occurrence};

/// The same in every document, so that a document changes only with the errors.
const INSTANCE: &str = "urn:uuid:00000000-0000-4000-8000-000000000000";

/// The problem of an error, as the service would answer with it.
pub(super) fn of_error(metadata: &'static Metadata, set: &'static Catalog) -> serde_json::Value {
    let error = Example { metadata, set };
    let occurrence =
        Occurrence::new(&error, Config::installed()).with_instance(Instance::from_id(INSTANCE));
    serde_json::from_str(&occurrence.to_json()).unwrap_or_default()
}

/// An error of which only the facts are known.
#[derive(Debug)]
struct Example {
    metadata: &'static Metadata,
    set: &'static Catalog,
}

impl PlatformError for Example {
    fn metadata(&self) -> &'static Metadata {
        self.metadata
    }

    fn set(&self) -> &'static Catalog {
        self.set
    }

    fn as_error(&self) -> &(dyn Error + 'static) {
        self
    }

    fn params(&self, visit: &mut dyn FnMut(&'static str, Value<'_>)) {
        for param in self.metadata.params() {
            let name = param.name();
            match param.ty() {
                ParamType::Text => visit(name, Value::Text(&text(name))),
                ParamType::Integer => visit(name, Value::Integer(1)),
                ParamType::Float => visit(name, Value::Float(1.5)),
                ParamType::Bool => visit(name, Value::Bool(true)),
            }
        }
    }
}

/// The name of a parameter says what its text is; the index of a tuple field does not.
fn text(name: &'static str) -> &'static str {
    if name.starts_with(|char: char| char.is_ascii_digit()) {
        return "string";
    }
    name
}

impl Error for Example {}

impl Display for Example {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if !self.metadata.has_params() {
            return f.write_str(self.metadata.message());
        }
        for segment in segments(self.metadata.message()) {
            match segment {
                Ok(Segment::Text(text)) => f.write_str(text)?,
                Ok(Segment::Placeholder(placeholder)) => {
                    self.write_param(placeholder.field, f)?;
                }
                // The derive accepts no such template.
                Err(_) => {}
            }
        }
        Ok(())
    }
}

impl Example {
    fn write_param(&self, field: &str, f: &mut Formatter<'_>) -> fmt::Result {
        let mut written = Ok(());
        self.params(&mut |name, value| {
            if name == field {
                written = write!(f, "{value}");
            }
        });
        written
    }
}
