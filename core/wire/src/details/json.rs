//! Writes problem+json.

use crate::json::{Object, write_object};
use crate::{Occurrence, Violation};

impl Occurrence<'_> {
    /// This as problem details in JSON (RFC 9457), with the media type `application/problem+json`.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Instance, Occurrence};
    ///
    /// let config = Config::new().base("https://example.com/errors/");
    /// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config)
    ///     .with_instance(Instance::from_id("6f9619ff-8b86-d011-b42d-00cf4fc964ff"));
    /// assert_eq!(
    ///     occurrence.to_json(),
    ///     concat!(
    ///         r#"{"type":"https://example.com/errors/DUPLICATE_KEY","#,
    ///         r#""title":"Duplicate key value violates unique constraint","status":409,"#,
    ///         r#""instance":"urn:uuid:6f9619ff-8b86-d011-b42d-00cf4fc964ff","#,
    ///         r#""code":"DUPLICATE_KEY","domain":"request.platform","#,
    ///         r#""kind":"ALREADY_EXISTS","retry":"AFTER_FIX","#,
    ///         r#""explanation":"Attempted to insert a duplicate value in a unique field","#,
    ///         r#""solution":"Check and modify duplicate values"}"#,
    ///     ),
    /// );
    /// ```
    pub fn to_json(&self) -> String {
        let mut out = Vec::with_capacity(512);
        self.write_json(&mut out);
        // Everything that is written is UTF-8.
        String::from_utf8(out).unwrap_or_default()
    }

    /// Appends [`to_json`](Self::to_json) to a buffer. If that is large enough, nothing is
    /// allocated, except by the `Display` of a parameter.
    ///
    /// The members and the types of their values are those of [`Details`](crate::Details).
    pub fn write_json(&self, out: &mut Vec<u8>) {
        write_object(out, |object| {
            object.display("type", self.type_uri());
            object.str("title", self.title());
            object.integer("status", self.http_status());
            if let Some(detail) = self.detail() {
                object.display("detail", detail);
            }
            if let Some(instance) = self.instance() {
                object.display("instance", instance);
            }
            object.str("code", self.code());
            object.str("domain", self.domain());
            object.str("kind", self.kind().as_str());
            object.str("retry", self.retry().as_str());
            if let Some(seconds) = self.retry_after_secs() {
                object.integer("retry_after", seconds);
            }
            self.write_advice(object);
            object.object_unless_empty("params", |params| {
                self.params(&mut |name, value| params.value(name, value));
            });
            self.write_violations(object);
        });
    }

    fn write_advice(&self, object: &mut Object<'_>) {
        if let Some(explanation) = self.explanation() {
            object.str("explanation", explanation);
        }
        if let Some(cause) = self.cause() {
            object.str("cause", cause);
        }
        if let Some(solution) = self.solution() {
            object.str("solution", solution);
        }
    }

    fn write_violations(&self, object: &mut Object<'_>) {
        if self.violations().is_empty() {
            return;
        }
        object.array("errors", |errors| {
            for violation in self.violations() {
                errors.object(|object| write_violation(violation, object));
            }
        });
    }
}

fn write_violation(violation: &Violation, object: &mut Object<'_>) {
    object.str("detail", violation.detail());
    object.display("pointer", violation.as_pointer());
    if let Some(code) = violation.code() {
        object.str("code", code);
    }
}
