//! The messages of Protocol Buffers that errors consist of.
//!
//! The numbers of the fields are those of `google/rpc/status.proto`,
//! `google/rpc/error_details.proto`, `google/protobuf/any.proto` and
//! `google/protobuf/duration.proto`.

use std::collections::BTreeMap;

use prost::Message;

/// The largest number of seconds in a `google.protobuf.Duration`.
pub(super) const MAX_SECONDS: u64 = 315_576_000_000;

/// `google.rpc.Status`. Strings and details are bytes here, which is the same when encoded, so that
/// one that is malformed does not spoil the others.
#[derive(Clone, PartialEq, Message)]
pub(super) struct Status {
    #[prost(int32, tag = "1")]
    pub(super) code: i32,
    #[prost(bytes = "vec", tag = "2")]
    pub(super) message: Vec<u8>,
    #[prost(bytes = "vec", repeated, tag = "3")]
    pub(super) details: Vec<Vec<u8>>,
}

/// `google.protobuf.Any`.
#[derive(Clone, PartialEq, Message)]
pub(super) struct Any {
    #[prost(string, tag = "1")]
    pub(super) type_url: String,
    #[prost(bytes = "vec", tag = "2")]
    pub(super) value: Vec<u8>,
}

/// `google.rpc.ErrorInfo`.
#[derive(Clone, PartialEq, Message)]
pub(super) struct ErrorInfo {
    #[prost(string, tag = "1")]
    pub(super) reason: String,
    #[prost(string, tag = "2")]
    pub(super) domain: String,
    #[prost(btree_map = "string, string", tag = "3")]
    pub(super) metadata: BTreeMap<String, String>,
}

/// `google.rpc.RetryInfo`.
#[derive(Clone, PartialEq, Message)]
pub(super) struct RetryInfo {
    #[prost(message, optional, tag = "1")]
    pub(super) retry_delay: Option<Duration>,
}

/// `google.protobuf.Duration`.
#[derive(Clone, Copy, PartialEq, Message)]
pub(super) struct Duration {
    #[prost(int64, tag = "1")]
    pub(super) seconds: i64,
    #[prost(int32, tag = "2")]
    pub(super) nanos: i32,
}

/// `google.rpc.BadRequest`.
#[derive(Clone, PartialEq, Message)]
pub(super) struct BadRequest {
    #[prost(message, repeated, tag = "1")]
    pub(super) field_violations: Vec<FieldViolation>,
}

/// `google.rpc.BadRequest.FieldViolation`.
#[derive(Clone, PartialEq, Message)]
pub(super) struct FieldViolation {
    #[prost(string, tag = "1")]
    pub(super) field: String,
    #[prost(string, tag = "2")]
    pub(super) description: String,
    #[prost(string, tag = "3")]
    pub(super) reason: String,
    #[prost(message, optional, tag = "4")]
    pub(super) localized_message: Option<LocalizedMessage>,
}

/// `google.rpc.LocalizedMessage`.
#[derive(Clone, PartialEq, Message)]
pub(super) struct LocalizedMessage {
    #[prost(string, tag = "1")]
    pub(super) locale: String,
    #[prost(string, tag = "2")]
    pub(super) message: String,
}

/// `google.rpc.Help`.
#[derive(Clone, PartialEq, Message)]
pub(super) struct Help {
    #[prost(message, repeated, tag = "1")]
    pub(super) links: Vec<Link>,
}

/// `google.rpc.Help.Link`.
#[derive(Clone, PartialEq, Message)]
pub(super) struct Link {
    #[prost(string, tag = "1")]
    pub(super) description: String,
    #[prost(string, tag = "2")]
    pub(super) url: String,
}

/// `google.rpc.RequestInfo`.
#[derive(Clone, PartialEq, Message)]
pub(super) struct RequestInfo {
    #[prost(string, tag = "1")]
    pub(super) request_id: String,
}
