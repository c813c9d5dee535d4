//! [`Detail`], one of the details of a status; every format writes the same list.

use std::fmt::{self, Display, Formatter};
use std::time::Duration;

use prost::Message;

use super::proto;
use super::status::{Any, ErrorInfo, FieldViolation, Link, LocalizedMessage, Status};
use crate::json::Object;

/// The prefix of the type URLs that this writes.
const HOST: &str = "type.googleapis.com/";

/// One of the details of a status.
#[derive(Debug)]
pub(super) enum Detail<'a> {
    ErrorInfo(&'a ErrorInfo),
    RetryInfo {
        retry_delay: Duration,
    },
    BadRequest {
        field_violations: &'a [FieldViolation],
    },
    LocalizedMessage(&'a LocalizedMessage),
    Help {
        links: &'a [Link],
    },
    RequestInfo {
        request_id: &'a str,
    },
}

impl Status {
    /// The details of known types: `ErrorInfo` first, and each type at most once.
    pub(super) fn details(&self) -> Vec<Detail<'_>> {
        let mut details = Vec::with_capacity(6);
        if let Some(info) = &self.error_info {
            details.push(Detail::ErrorInfo(info));
        }
        if let Some(retry_delay) = self.retry_delay {
            details.push(Detail::RetryInfo { retry_delay });
        }
        if !self.field_violations.is_empty() {
            let field_violations = &self.field_violations;
            details.push(Detail::BadRequest { field_violations });
        }
        if let Some(message) = &self.localized_message {
            details.push(Detail::LocalizedMessage(message));
        }
        if !self.help.is_empty() {
            details.push(Detail::Help { links: &self.help });
        }
        if let Some(request_id) = &self.request_id {
            details.push(Detail::RequestInfo { request_id });
        }
        details
    }
}

impl Detail<'_> {
    /// The name of the type.
    pub(super) fn type_name(&self) -> &'static str {
        match self {
            Self::ErrorInfo(_) => "google.rpc.ErrorInfo",
            Self::RetryInfo { .. } => "google.rpc.RetryInfo",
            Self::BadRequest { .. } => "google.rpc.BadRequest",
            Self::LocalizedMessage(_) => "google.rpc.LocalizedMessage",
            Self::Help { .. } => "google.rpc.Help",
            Self::RequestInfo { .. } => "google.rpc.RequestInfo",
        }
    }

    /// The type, as `google.protobuf.Any` names it.
    pub(super) fn type_url(&self) -> String {
        format!("{HOST}{}", self.type_name())
    }

    /// The encoded message.
    pub(super) fn encode(&self) -> Vec<u8> {
        match *self {
            Self::ErrorInfo(info) => proto::ErrorInfo::from(info).encode_to_vec(),
            Self::RetryInfo { retry_delay } => {
                let retry_delay = Some(retry_delay.into());
                proto::RetryInfo { retry_delay }.encode_to_vec()
            }
            Self::BadRequest { field_violations } => {
                let field_violations = field_violations.iter().map(Into::into).collect();
                proto::BadRequest { field_violations }.encode_to_vec()
            }
            Self::LocalizedMessage(message) => {
                proto::LocalizedMessage::from(message).encode_to_vec()
            }
            Self::Help { links } => {
                let links = links.iter().map(Into::into).collect();
                proto::Help { links }.encode_to_vec()
            }
            Self::RequestInfo { request_id } => {
                let request_id = request_id.to_owned();
                proto::RequestInfo { request_id }.encode_to_vec()
            }
        }
    }

    /// Writes the fields as JSON, by the mapping of Protocol Buffers.
    pub(super) fn write_json(&self, object: &mut Object<'_>) {
        match *self {
            Self::ErrorInfo(info) => write_info(object, info),
            Self::RetryInfo { retry_delay } => {
                object.display("retryDelay", JsonDuration(retry_delay));
            }
            Self::BadRequest { field_violations } => {
                object.array("fieldViolations", |violations| {
                    for violation in field_violations {
                        violations.object(|object| write_violation(object, violation));
                    }
                });
            }
            Self::LocalizedMessage(message) => write_localized(object, message),
            Self::Help { links } => object.array("links", |array| {
                for link in links {
                    array.object(|object| {
                        object.str("description", &link.description);
                        object.str("url", &link.url);
                    });
                }
            }),
            Self::RequestInfo { request_id } => object.str("requestId", request_id),
        }
    }

    /// The encoded message, with its type.
    pub(super) fn to_any(&self) -> Any {
        Any::new(self.type_url(), self.encode())
    }
}

fn write_info(object: &mut Object<'_>, info: &ErrorInfo) {
    object.str("reason", &info.reason);
    object.str("domain", &info.domain);
    if info.metadata.is_empty() {
        return;
    }
    object.object("metadata", |metadata| {
        for (key, value) in &info.metadata {
            metadata.str(key, value);
        }
    });
}

fn write_violation(object: &mut Object<'_>, violation: &FieldViolation) {
    object.str("field", &violation.field);
    object.str("description", &violation.description);
    if !violation.reason.is_empty() {
        object.str("reason", &violation.reason);
    }
    if let Some(message) = &violation.localized_message {
        object.object("localizedMessage", |object| {
            write_localized(object, message);
        });
    }
}

fn write_localized(object: &mut Object<'_>, message: &LocalizedMessage) {
    object.str("locale", &message.locale);
    object.str("message", &message.message);
}

/// A duration as Protocol Buffers write it in JSON: `30s`, or with 3, 6 or 9 decimals.
struct JsonDuration(Duration);

impl Display for JsonDuration {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let seconds = self.0.as_secs();
        match self.0.subsec_nanos() {
            0 => write!(f, "{seconds}s"),
            nanos if nanos % 1_000_000 == 0 => write!(f, "{seconds}.{:03}s", nanos / 1_000_000),
            nanos if nanos % 1_000 == 0 => write!(f, "{seconds}.{:06}s", nanos / 1_000),
            nanos => write!(f, "{seconds}.{nanos:09}s"),
        }
    }
}
