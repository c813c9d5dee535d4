//! Writes problem+json.

use std::fmt::{self, Write};
use std::ops::Range;

use crate::json::{Object, write_array, write_display, write_integer, write_object, write_str};
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
        out.extend_from_slice(b"{\"type\":\"");
        // The buffer never fails.
        let _ = self.type_uri().write_to(&mut Plain(out));
        out.extend_from_slice(b"\",\"title\":");
        let title = self.title();
        let title_range = written(out, |out| write_str(out, title));
        out.extend_from_slice(b",\"status\":");
        write_integer(out, self.http_status().into());
        let detail_range = self.write_detail(out, &title_range);
        self.write_identity(out);
        self.write_advice(out, [title_range, detail_range]);
        self.write_params(out);
        self.write_violations(out);
        out.push(b'}');
    }

    /// Writes the detail, and takes it back if it repeats the title. To format it twice, once to
    /// compare it, would take longer. Returns what is left of it.
    fn write_detail(&self, out: &mut Vec<u8>, title: &Range<usize>) -> Range<usize> {
        let start = out.len();
        out.extend_from_slice(b",\"detail\":");
        let detail = written(out, |out| write_display(out, self.message().fallible()));
        if out.get(detail.clone()) == out.get(title.clone()) {
            out.truncate(start);
            return start..start;
        }
        detail
    }

    fn write_identity(&self, out: &mut Vec<u8>) {
        if let Some(instance) = self.instance() {
            out.extend_from_slice(b",\"instance\":\"");
            instance.write_to(out);
            out.push(b'"');
        }
        out.extend_from_slice(b",\"code\":");
        write_str(out, self.code());
        out.extend_from_slice(b",\"domain\":");
        write_str(out, self.domain());
        // These names are ASCII letters.
        out.extend_from_slice(b",\"kind\":\"");
        out.extend_from_slice(self.kind().as_str().as_bytes());
        out.extend_from_slice(b"\",\"retry\":\"");
        out.extend_from_slice(self.retry().as_str().as_bytes());
        out.push(b'"');
        if let Some(seconds) = self.retry_after_secs() {
            out.extend_from_slice(b",\"retry_after\":");
            write_integer(out, seconds.into());
        }
    }

    /// Writes the explanation unless it repeats one of these, the cause and the solution.
    fn write_advice(&self, out: &mut Vec<u8>, known: [Range<usize>; 2]) {
        if let Some(explanation) = self.configured_explanation() {
            let start = out.len();
            out.extend_from_slice(b",\"explanation\":");
            let explanation = written(out, |out| write_str(out, explanation));
            let is_known = known
                .into_iter()
                .any(|range| out.get(range) == out.get(explanation.clone()));
            if is_known {
                out.truncate(start);
            }
        }
        if let Some(cause) = self.cause() {
            out.extend_from_slice(b",\"cause\":");
            write_str(out, cause);
        }
        if let Some(solution) = self.solution() {
            out.extend_from_slice(b",\"solution\":");
            write_str(out, solution);
        }
    }

    fn write_params(&self, out: &mut Vec<u8>) {
        let start = out.len();
        out.extend_from_slice(b",\"params\":");
        let mut is_empty = true;
        write_object(out, |params| {
            self.params(&mut |name, value| {
                params.value(name, value);
                is_empty = false;
            });
        });
        if is_empty {
            out.truncate(start);
        }
    }

    fn write_violations(&self, out: &mut Vec<u8>) {
        if self.violations().is_empty() {
            return;
        }
        out.extend_from_slice(b",\"errors\":");
        write_array(out, |errors| {
            for violation in self.violations() {
                errors.object(|object| write_violation(violation, object));
            }
        });
    }
}

/// Where a function has written.
fn written(out: &mut Vec<u8>, write: impl FnOnce(&mut Vec<u8>)) -> Range<usize> {
    let start = out.len();
    write(out);
    start..out.len()
}

/// Takes ASCII in which nothing must be escaped.
struct Plain<'o>(&'o mut Vec<u8>);

impl Write for Plain<'_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        self.0.extend_from_slice(text.as_bytes());
        Ok(())
    }
}

fn write_violation(violation: &Violation, object: &mut Object<'_>) {
    object.str("detail", violation.detail());
    object.display("pointer", violation.as_pointer());
    if let Some(code) = violation.code() {
        object.str("code", code);
    }
}
