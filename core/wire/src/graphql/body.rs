//! [`ErrorBody`], an element of `errors`.

use serde::ser::{Serialize, SerializeMap, Serializer};

use super::Extensions;
use crate::Occurrence;

/// An error of a response, to be serialized as an element of `errors`.
///
/// This is for servers other than async-graphql; with that one, [`Codes`](super::Codes) writes the
/// same.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::graphql::ErrorBody;
/// use platform_error_wire::{Config, Occurrence};
///
/// let config = Config::new().explanation(false).solution(false);
/// let occurrence = Occurrence::new(&RequestError::MissingFilter, &config);
/// let body = ErrorBody::new(&occurrence).field("delete_order").index(1).location(2, 4);
/// assert_eq!(
///     serde_json::to_value(&body).unwrap(),
///     serde_json::json!({
///         "message": "Delete or update must have a filter",
///         "path": ["delete_order", 1],
///         "locations": [{ "line": 2, "column": 4 }],
///         "extensions": {
///             "code": "MISSING_FILTER",
///             "domain": "request.platform",
///             "kind": "INVALID_ARGUMENT",
///             "retry": "NEVER",
///         },
///     }),
/// );
/// ```
#[derive(Clone, Debug)]
pub struct ErrorBody<'a> {
    occurrence: &'a Occurrence<'a>,
    path: Vec<Segment<'a>>,
    locations: Vec<Location>,
    platform: Option<&'a str>,
}

#[derive(Clone, Copy, Debug, serde::Serialize)]
#[serde(untagged)]
enum Segment<'a> {
    Field(&'a str),
    Index(usize),
}

#[derive(Clone, Copy, Debug, serde::Serialize)]
struct Location {
    line: usize,
    column: usize,
}

impl<'a> ErrorBody<'a> {
    /// An error of the whole request, without a path.
    pub const fn new(occurrence: &'a Occurrence<'a>) -> Self {
        Self {
            occurrence,
            path: Vec::new(),
            locations: Vec::new(),
            platform: None,
        }
    }

    /// Adds a field to the end of the path: its alias, if the document gives it one.
    #[must_use]
    pub fn field(mut self, response_key: &'a str) -> Self {
        self.path.push(Segment::Field(response_key));
        self
    }

    /// Adds an index into a list to the end of the path, counted from 0.
    #[must_use]
    pub fn index(mut self, index: usize) -> Self {
        self.path.push(Segment::Index(index));
        self
    }

    /// Adds a place in the document. Lines and columns are counted from 1; what is less is left
    /// out, because the specification forbids it.
    #[must_use]
    pub fn location(mut self, line: usize, column: usize) -> Self {
        if line > 0 && column > 0 {
            self.locations.push(Location { line, column });
        }
        self
    }

    /// Adds the members that older clients of the platform read: `errorCode`, the name of the
    /// operation as `operation`, and the code once more as `extensions.classification`.
    ///
    /// `errorCode` is the [label](platform_error::Metadata::label) `error_code` of the error, or
    /// else its HTTP status, because the platform's numbers differ from the statuses: a duplicate
    /// key is 400 there and 409 here.
    #[must_use]
    pub const fn platform(mut self, operation: &'a str) -> Self {
        self.platform = Some(operation);
        self
    }
}

impl Serialize for ErrorBody<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("message", &format_args!("{}", self.occurrence.message()))?;
        if !self.path.is_empty() {
            map.serialize_entry("path", &self.path)?;
        }
        if !self.locations.is_empty() {
            map.serialize_entry("locations", &self.locations)?;
        }
        if let Some(operation) = self.platform {
            map.serialize_entry("errorCode", &error_code(self.occurrence))?;
            map.serialize_entry("operation", operation)?;
        }
        let extensions = Extensions::new(self.occurrence);
        let extensions = extensions.classification(self.platform.is_some());
        map.serialize_entry("extensions", &extensions)?;
        map.end()
    }
}

/// The platform's number for an error.
pub(super) fn error_code(occurrence: &Occurrence<'_>) -> i32 {
    let label = occurrence.metadata().label("error_code");
    match label.map(str::parse) {
        Some(Ok(number)) => number,
        _ => i32::from(occurrence.http_status()),
    }
}
