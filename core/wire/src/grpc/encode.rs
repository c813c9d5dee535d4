//! Writes a [`Status`] as Protocol Buffers.

use std::time::Duration;

use prost::Message;

use super::proto;
use super::status::{Any, ErrorInfo, FieldViolation, Link, LocalizedMessage, Status};

impl Status {
    /// Writes this as an encoded `google.rpc.Status`: what `grpc-status-details-bin` is the base64
    /// of, and what `tonic::Status::with_details` takes.
    ///
    /// `ErrorInfo` is the first detail, and each type occurs once.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::grpc::Status;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let config = Config::new();
    /// let status = Status::new(&Occurrence::new(&RequestError::DuplicateKey, &config));
    /// assert_eq!(Status::decode(&status.encode()), status);
    /// ```
    pub fn encode(&self) -> Vec<u8> {
        let mut details = Vec::new();
        for detail in self.details() {
            details.push(encode_any(detail.to_any()));
        }
        for any in &self.unknown {
            details.push(encode_any(any.clone()));
        }
        let status = proto::Status {
            code: self.code,
            message: self.message.clone().into_bytes(),
            details,
        };
        status.encode_to_vec()
    }
}

fn encode_any(any: Any) -> Vec<u8> {
    let any = proto::Any {
        type_url: any.type_url,
        value: any.value,
    };
    any.encode_to_vec()
}

impl From<&ErrorInfo> for proto::ErrorInfo {
    fn from(info: &ErrorInfo) -> Self {
        Self {
            reason: info.reason.clone(),
            domain: info.domain.clone(),
            metadata: info.metadata.clone(),
        }
    }
}

impl From<&FieldViolation> for proto::FieldViolation {
    fn from(violation: &FieldViolation) -> Self {
        Self {
            field: violation.field.clone(),
            description: violation.description.clone(),
            reason: violation.reason.clone(),
            localized_message: violation.localized_message.as_ref().map(Into::into),
        }
    }
}

impl From<&LocalizedMessage> for proto::LocalizedMessage {
    fn from(localized: &LocalizedMessage) -> Self {
        Self {
            locale: localized.locale.clone(),
            message: localized.message.clone(),
        }
    }
}

impl From<&Link> for proto::Link {
    fn from(link: &Link) -> Self {
        Self {
            description: link.description.clone(),
            url: link.url.clone(),
        }
    }
}

impl From<Duration> for proto::Duration {
    /// The longest duration that Protocol Buffers know is about 10,000 years.
    fn from(duration: Duration) -> Self {
        let seconds = duration.as_secs().min(proto::MAX_SECONDS);
        Self {
            seconds: seconds.cast_signed(),
            // A duration has less than 10⁹ of them.
            nanos: duration.subsec_nanos().cast_signed(),
        }
    }
}
