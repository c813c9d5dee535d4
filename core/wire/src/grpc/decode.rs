//! Reads a [`Status`] and each of its details on its own.

use std::time::Duration;

use prost::{DecodeError, Message};

use super::proto;
use super::status::{Any, ErrorInfo, FieldViolation, Link, LocalizedMessage, Status};

/// The longest encoded status that is read, in bytes. Details travel in headers, which no transport
/// accepts at this length.
const LIMIT: usize = 256 * 1024;

impl Status {
    /// Reads an encoded `google.rpc.Status`.
    ///
    /// This never fails. A detail that is malformed is kept in [`unknown`](Self::unknown) and
    /// affects no other; of a status that is cut off, what came before is read. An input of more
    /// than 256 KiB is not read at all.
    ///
    /// ```
    /// use platform_error_wire::grpc::Status;
    ///
    /// let status = Status::decode(b"\x08\x05\x12\x0ano order 7\x1a\x02\xff\xff");
    /// assert_eq!(status.code, 5);
    /// assert_eq!(status.message, "no order 7");
    /// assert_eq!(Status::decode(b"\xff").code, 0);
    /// ```
    pub fn decode(bytes: &[u8]) -> Self {
        let mut status = Self::default();
        if bytes.len() > LIMIT {
            return status;
        }
        let mut encoded = proto::Status::default();
        // After an error, what was read so far is still there.
        let _ = encoded.merge(bytes);
        status.code = encoded.code;
        status.message = String::from_utf8_lossy(&encoded.message).into_owned();
        for detail in &encoded.details {
            if let Ok(any) = proto::Any::decode(&**detail) {
                status.add_detail(Any::new(any.type_url, any.value));
            }
        }
        status
    }

    /// Adds an encoded detail, for example from the JSON of Connect.
    ///
    /// Its type is the part of the type URL after the last `/`. Of several details of one type, the
    /// first counts. A detail of another type than this knows, or a malformed one, becomes an
    /// element of [`unknown`](Self::unknown).
    ///
    /// ```
    /// use platform_error_wire::grpc::{Any, Status};
    ///
    /// let mut status = Status::default();
    /// status.add_detail(Any::new("example.com/google.rpc.RequestInfo", b"\x0a\x03abc"));
    /// status.add_detail(Any::new("google.rpc.RetryInfo", b"\xff"));
    /// assert_eq!(status.request_id.as_deref(), Some("abc"));
    /// assert_eq!(status.unknown[0].type_name(), "google.rpc.RetryInfo");
    /// ```
    pub fn add_detail(&mut self, any: Any) {
        if self.try_add(&any).is_err() {
            self.unknown.push(any);
        }
    }

    fn try_add(&mut self, any: &Any) -> Result<(), DecodeError> {
        let value = any.value.as_slice();
        match any.type_name() {
            "google.rpc.ErrorInfo" => {
                let info = proto::ErrorInfo::decode(value)?;
                self.error_info.get_or_insert_with(|| info.into());
            }
            "google.rpc.RetryInfo" => {
                let info = proto::RetryInfo::decode(value)?;
                let delay = info.retry_delay.and_then(proto::Duration::get);
                self.retry_delay = self.retry_delay.or(delay);
            }
            "google.rpc.BadRequest" => {
                let request = proto::BadRequest::decode(value)?;
                if self.field_violations.is_empty() {
                    let violations = request.field_violations.into_iter();
                    self.field_violations = violations.map(Into::into).collect();
                }
            }
            "google.rpc.LocalizedMessage" => {
                let message = proto::LocalizedMessage::decode(value)?;
                self.localized_message.get_or_insert_with(|| message.into());
            }
            "google.rpc.Help" => {
                let help = proto::Help::decode(value)?;
                if self.help.is_empty() {
                    self.help = help.links.into_iter().map(Into::into).collect();
                }
            }
            "google.rpc.RequestInfo" => {
                let info = proto::RequestInfo::decode(value)?;
                self.request_id.get_or_insert(info.request_id);
            }
            _ => self.unknown.push(any.clone()),
        }
        Ok(())
    }
}

impl proto::Duration {
    /// The duration, unless it is negative or malformed.
    fn get(self) -> Option<Duration> {
        let seconds = u64::try_from(self.seconds).ok()?;
        let nanos = u32::try_from(self.nanos).ok()?;
        let valid = seconds <= proto::MAX_SECONDS && nanos < 1_000_000_000;
        valid.then(|| Duration::new(seconds, nanos))
    }
}

impl From<proto::ErrorInfo> for ErrorInfo {
    fn from(info: proto::ErrorInfo) -> Self {
        Self {
            reason: info.reason,
            domain: info.domain,
            metadata: info.metadata,
        }
    }
}

impl From<proto::FieldViolation> for FieldViolation {
    fn from(violation: proto::FieldViolation) -> Self {
        Self {
            field: violation.field,
            description: violation.description,
            reason: violation.reason,
            localized_message: violation.localized_message.map(Into::into),
        }
    }
}

impl From<proto::LocalizedMessage> for LocalizedMessage {
    fn from(localized: proto::LocalizedMessage) -> Self {
        Self {
            locale: localized.locale,
            message: localized.message,
        }
    }
}

impl From<proto::Link> for Link {
    fn from(link: proto::Link) -> Self {
        Self {
            description: link.description,
            url: link.url,
        }
    }
}
