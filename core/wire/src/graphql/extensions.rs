//! [`Extensions`], the part of an error that is for programs.

use platform_error::Value;
use serde::ser::{Serialize, SerializeMap, Serializer};

use crate::Occurrence;
use crate::json::non_finite;
use crate::shown::Shown;

/// The `extensions` of an error, to be serialized as a map.
///
/// `code`, `domain`, `kind` and `retry` are always there; `retry_after` in seconds, `docs`,
/// `instance`, `params`, `errors` (the violations), `explanation`, `cause` and `solution` if the
/// occurrence has them.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::graphql::Extensions;
/// use platform_error_wire::{Config, Occurrence};
///
/// let config = Config::new().base("https://example.com/errors/");
/// let config = config.explanation(false).solution(false);
/// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
/// assert_eq!(
///     serde_json::to_value(Extensions::new(&occurrence)).unwrap(),
///     serde_json::json!({
///         "code": "DUPLICATE_KEY",
///         "domain": "request.platform",
///         "kind": "ALREADY_EXISTS",
///         "retry": "AFTER_FIX",
///         "docs": "https://example.com/errors/DUPLICATE_KEY",
///     }),
/// );
/// ```
#[derive(Clone, Copy, Debug)]
pub struct Extensions<'a> {
    occurrence: &'a Occurrence<'a>,
    classification: bool,
}

impl<'a> Extensions<'a> {
    /// The extensions of an occurrence.
    pub const fn new(occurrence: &'a Occurrence<'a>) -> Self {
        Self {
            occurrence,
            classification: false,
        }
    }

    /// Repeats the code as `classification`, for clients of the platform that look for it there.
    #[must_use]
    pub const fn classification(mut self, repeated: bool) -> Self {
        self.classification = repeated;
        self
    }
}

impl Serialize for Extensions<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let occurrence = self.occurrence;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("code", occurrence.code())?;
        if self.classification {
            map.serialize_entry("classification", occurrence.code())?;
        }
        map.serialize_entry("domain", occurrence.domain())?;
        map.serialize_entry("kind", occurrence.kind().as_str())?;
        map.serialize_entry("retry", occurrence.retry().as_str())?;
        if let Some(seconds) = occurrence.retry_after_secs() {
            map.serialize_entry("retry_after", &seconds)?;
        }
        if let Some(docs) = occurrence.docs() {
            map.serialize_entry("docs", &format_args!("{docs}"))?;
        }
        if let Some(instance) = occurrence.instance() {
            map.serialize_entry("instance", &format_args!("{instance}"))?;
        }
        let params = Params(occurrence);
        if !params.is_empty() {
            map.serialize_entry("params", &params)?;
        }
        if !occurrence.violations().is_empty() {
            map.serialize_entry("errors", occurrence.violations())?;
        }
        serialize_advice(occurrence, &mut map)?;
        map.end()
    }
}

fn serialize_advice<M: SerializeMap>(
    occurrence: &Occurrence<'_>,
    map: &mut M,
) -> Result<(), M::Error> {
    if let Some(explanation) = occurrence.explanation() {
        map.serialize_entry("explanation", explanation)?;
    }
    if let Some(cause) = occurrence.cause() {
        map.serialize_entry("cause", cause)?;
    }
    if let Some(solution) = occurrence.solution() {
        map.serialize_entry("solution", solution)?;
    }
    Ok(())
}

/// The public parameters by name.
struct Params<'a>(&'a Occurrence<'a>);

impl Params<'_> {
    fn is_empty(&self) -> bool {
        let mut is_empty = true;
        self.0.params(&mut |_, _| is_empty = false);
        is_empty
    }
}

impl Serialize for Params<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let mut result = Ok(());
        self.0.params(&mut |name, value| {
            if result.is_ok() {
                result = map.serialize_entry(name, &Param(value));
            }
        });
        result?;
        map.end()
    }
}

struct Param<'a>(Value<'a>);

impl Serialize for Param<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Bool(bool) => serializer.serialize_bool(bool),
            Value::Float(float) => match non_finite(float) {
                Some(name) => serializer.serialize_str(name),
                None => serializer.serialize_f64(float),
            },
            Value::Integer(integer) => match (u64::try_from(integer), i64::try_from(integer)) {
                (Ok(integer), _) => serializer.serialize_u64(integer),
                (_, Ok(integer)) => serializer.serialize_i64(integer),
                _ => serializer.collect_str(&integer),
            },
            value => serializer.collect_str(&Shown(value)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Extensions;
    use crate::{Config, Occurrence, Violation};
    use platform_error::RequestError;

    #[test]
    fn each_member_is_written_once() {
        let config = Config::new().explanation(false).solution(false);
        let violations = [Violation::new(["name"], "is taken")];
        let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
        let occurrence = occurrence.with_violations(&violations);
        let written = serde_json::to_string(&Extensions::new(&occurrence));
        assert_eq!(
            written.ok().as_deref(),
            Some(concat!(
                r#"{"code":"DUPLICATE_KEY","domain":"request.platform","kind":"ALREADY_EXISTS","#,
                r##""retry":"AFTER_FIX","errors":[{"detail":"is taken","pointer":"#/name"}]}"##,
            )),
        );
    }
}
