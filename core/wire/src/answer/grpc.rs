//! Reads a `google.rpc.Status`.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::format::Format;
use super::parsed::Parsed;
use super::{Answer, kind};
use crate::Violation;
use crate::error_info::{CODE, RETRY};
use crate::grpc::{Any, Status};

/// Connect omits the padding, and other writers do not.
const BASE64: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

impl From<&Status> for Answer {
    /// ```
    /// use platform_error_wire::{Answer, grpc::Status};
    ///
    /// let trailers = [("grpc-status", b"5".as_slice()), ("grpc-message", b"no order 7")];
    /// let answer = Answer::from(&Status::from_trailers(trailers).unwrap());
    /// assert_eq!(answer.message(), Some("no order 7"));
    /// ```
    fn from(status: &Status) -> Self {
        let mut parsed = Box::<Parsed>::default();
        read(&mut parsed, status);
        Self(parsed)
    }
}

/// A detail of Connect: the name of its type, and its value in Base64.
pub(crate) fn decode(name: &str, value: &str) -> Option<Status> {
    let value = BASE64.decode(value).ok()?;
    let mut status = Status::default();
    status.add_detail(Any::new(name, value));
    status.unknown.is_empty().then_some(status)
}

/// Reads a whole status.
pub(crate) fn read(parsed: &mut Parsed, status: &Status) {
    parsed.format = Format::Grpc;
    parsed.is_error = true;
    parsed.kind = Some(kind::of_grpc(status.code));
    parsed.detail = parsed.add_text(&status.message);
    read_details(parsed, status);
}

/// Reads the details that the answer does not have yet.
pub(crate) fn read_details(parsed: &mut Parsed, status: &Status) {
    if let Some(info) = &status.error_info
        && parsed.code.is_none()
    {
        parsed.code = parsed.add_text(&info.reason);
        parsed.domain = parsed.add_text(&info.domain);
        for (name, value) in &info.metadata {
            match name.as_str() {
                CODE => parsed.code = parsed.add_text(value).or(parsed.code),
                RETRY => parsed.retry = parsed.retry.or(value.parse().ok()),
                _ => {
                    let name = parsed.tree.add_text(name);
                    let value = parsed.tree.add_text(value);
                    parsed.params.push((name, value));
                }
            }
        }
    }
    parsed.retry_after = parsed.retry_after.or(status.retry_delay);
    if let Some(localized) = &status.localized_message {
        parsed.detail = parsed.add_text(&localized.message).or(parsed.detail);
    }
    if let Some(link) = status.help.first()
        && parsed.docs.is_none()
    {
        parsed.docs = parsed.add_text(&link.url);
    }
    if let Some(id) = &status.request_id
        && parsed.instance.is_none()
    {
        parsed.instance = parsed.add_text(id);
    }
    for violation in &status.field_violations {
        let path: Vec<String> = violation.field.split('.').map(str::to_owned).collect();
        let read = Violation::new(path, violation.description.clone());
        parsed.violations.push(match violation.reason.as_str() {
            "" => read,
            reason => read.with_code(reason.to_owned()),
        });
    }
}
