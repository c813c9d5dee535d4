//! What a `google.rpc.Status` says.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use super::format::Format;
use super::told::Told;
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
        let mut told = Box::<Told>::default();
        tell(&mut told, status);
        Self(told)
    }
}

/// A detail of Connect: the name of its type, and its value in Base64.
pub(crate) fn decode(name: &str, value: &str) -> Option<Status> {
    let value = BASE64.decode(value).ok()?;
    let mut status = Status::default();
    status.add_detail(Any::new(name, value));
    status.unknown.is_empty().then_some(status)
}

/// Tells a whole status.
pub(crate) fn tell(told: &mut Told, status: &Status) {
    told.format = Format::Grpc;
    told.is_error = true;
    told.kind = Some(kind::of_grpc(status.code));
    told.detail = told.add_text(&status.message);
    tell_details(told, status);
}

/// Tells the details that were not told yet.
pub(crate) fn tell_details(told: &mut Told, status: &Status) {
    if let Some(info) = &status.error_info
        && told.code.is_none()
    {
        told.code = told.add_text(&info.reason);
        told.domain = told.add_text(&info.domain);
        for (name, value) in &info.metadata {
            match name.as_str() {
                CODE => told.code = told.add_text(value).or(told.code),
                RETRY => told.retry = told.retry.or(value.parse().ok()),
                _ => {
                    let name = told.tree.add_text(name);
                    let value = told.tree.add_text(value);
                    told.params.push((name, value));
                }
            }
        }
    }
    told.retry_after = told.retry_after.or(status.retry_delay);
    if let Some(localized) = &status.localized_message {
        told.detail = told.add_text(&localized.message).or(told.detail);
    }
    if let Some(link) = status.help.first()
        && told.docs.is_none()
    {
        told.docs = told.add_text(&link.url);
    }
    if let Some(id) = &status.request_id
        && told.instance.is_none()
    {
        told.instance = told.add_text(id);
    }
    for violation in &status.field_violations {
        let path: Vec<String> = violation.field.split('.').map(str::to_owned).collect();
        let read = Violation::new(path, violation.description.clone());
        told.violations.push(match violation.reason.as_str() {
            "" => read,
            reason => read.with_code(reason.to_owned()),
        });
    }
}
