//! [`Status`], a `google.rpc.Status` with its details as plain data.

use std::collections::BTreeMap;
use std::time::Duration;

/// A [`google.rpc.Status`] with its details.
///
/// ```
/// use platform_error_wire::grpc::Status;
///
/// let trailers = [("grpc-status", "5"), ("grpc-message", "No order 7 %E2%80%93 sorry")];
/// let trailers = trailers.map(|(name, value)| (name, value.as_bytes()));
/// let status = Status::from_trailers(trailers).unwrap();
/// assert_eq!(status.code, 5);
/// assert_eq!(status.message, "No order 7 – sorry");
/// assert_eq!(status.error_info, None);
/// ```
///
/// [`google.rpc.Status`]: https://github.com/googleapis/googleapis/blob/master/google/rpc/status.proto
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Status {
    /// The number of a [`google.rpc.Code`], such as 5 for `NOT_FOUND`.
    /// [`Kind::from_grpc_code`](platform_error::Kind::from_grpc_code) converts it to a kind.
    ///
    /// [`google.rpc.Code`]: https://github.com/googleapis/googleapis/blob/master/google/rpc/code.proto
    pub code: i32,
    /// What happened, for developers.
    pub message: String,
    /// What happened, for programs: `google.rpc.ErrorInfo`.
    pub error_info: Option<ErrorInfo>,
    /// How long to wait before sending the same request again: `google.rpc.RetryInfo`.
    pub retry_delay: Option<Duration>,
    /// What is wrong with fields of the request: `google.rpc.BadRequest`.
    pub field_violations: Vec<FieldViolation>,
    /// What happened, for users: `google.rpc.LocalizedMessage`.
    pub localized_message: Option<LocalizedMessage>,
    /// Where to read more: `google.rpc.Help`.
    pub help: Vec<Link>,
    /// The identity of this occurrence: `google.rpc.RequestInfo`.
    pub request_id: Option<String>,
    /// Details of other types, and those that could not be read.
    pub unknown: Vec<Any>,
}

/// `google.rpc.ErrorInfo`: what happened, for programs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct ErrorInfo {
    /// The code of the error, unique within its domain: `OUT_OF_STOCK`.
    pub reason: String,
    /// Who issues the reason: `shop.example.com`.
    pub domain: String,
    /// The parameters of the error.
    pub metadata: BTreeMap<String, String>,
}

/// An element of `google.rpc.BadRequest`: what is wrong with one field of the request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldViolation {
    /// The field, as a path with dots: `items.0.count`.
    pub field: String,
    /// What is wrong with it, for developers.
    pub description: String,
    /// What is wrong with it, for programs; often empty.
    pub reason: String,
    /// What is wrong with it, for users.
    pub localized_message: Option<LocalizedMessage>,
}

/// `google.rpc.LocalizedMessage`: what happened, for users.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct LocalizedMessage {
    /// The language, as a BCP 47 tag.
    pub locale: String,
    /// The message in that language.
    pub message: String,
}

/// An element of `google.rpc.Help`: where to read more.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Link {
    /// What the link leads to.
    pub description: String,
    /// The address.
    pub url: String,
}

/// `google.protobuf.Any`: a detail of any type, still encoded.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Any {
    /// The name of the type after the last `/`:
    /// `type.googleapis.com/google.rpc.PreconditionFailure`.
    pub type_url: String,
    /// The encoded message.
    pub value: Vec<u8>,
}

impl Any {
    /// Creates a detail of this type from its encoded message.
    pub fn new(type_url: impl Into<String>, value: impl Into<Vec<u8>>) -> Self {
        Self {
            type_url: type_url.into(),
            value: value.into(),
        }
    }

    /// The name of the type without a host, which differs between writers.
    ///
    /// ```
    /// use platform_error_wire::grpc::Any;
    ///
    /// let detail = Any::new("types.example.com/google.rpc.DebugInfo", []);
    /// assert_eq!(detail.type_name(), "google.rpc.DebugInfo");
    /// assert_eq!(Any::new("google.rpc.DebugInfo", []).type_name(), "google.rpc.DebugInfo");
    /// ```
    pub fn type_name(&self) -> &str {
        match self.type_url.rsplit_once('/') {
            Some((_, name)) => name,
            None => &self.type_url,
        }
    }
}
