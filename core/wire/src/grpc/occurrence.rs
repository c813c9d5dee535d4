//! Converts an [`Occurrence`] to a [`Status`].

use std::collections::BTreeMap;

use platform_error::Value;

use super::status::{ErrorInfo, FieldViolation, Link, LocalizedMessage, Status};
use crate::error_info::{CODE, RETRY, implied};
use crate::json::non_finite;
use crate::shown::Shown;
use crate::{Occurrence, Violation};

impl Status {
    /// The status of an occurrence, with all its details. `ErrorInfo` is always among them.
    ///
    /// The message is in the language of the declaration, as [AIP-193] requires; a translation
    /// is in `LocalizedMessage`. The metadata of `ErrorInfo` holds the parameters; `error-code`, if
    /// the error has a reason that differs from its code; and `retry-advice`, such as
    /// `AFTER_DELAY`, if it does not follow from the kind and the delay.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::grpc::Status;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let config = Config::new().base("https://example.com/errors/");
    /// let status = Status::new(&Occurrence::new(&RequestError::DuplicateKey, &config));
    /// assert_eq!(status.code, 6);
    /// let info = status.error_info.unwrap();
    /// assert_eq!(info.reason, "DUPLICATE_KEY");
    /// assert_eq!(info.domain, "request.platform");
    /// assert_eq!(status.help[0].description, "How to resolve DUPLICATE_KEY");
    /// assert_eq!(status.help[0].url, "https://example.com/errors/DUPLICATE_KEY");
    /// ```
    ///
    /// [AIP-193]: https://google.aip.dev/193
    pub fn new(occurrence: &Occurrence<'_>) -> Self {
        Self {
            code: occurrence.kind().grpc_code(),
            message: occurrence.untranslated().to_string(),
            error_info: Some(error_info(occurrence)),
            retry_delay: occurrence.retry_after(),
            field_violations: occurrence.violations().iter().map(Into::into).collect(),
            localized_message: localized_message(occurrence),
            help: help(occurrence),
            request_id: occurrence.instance().map(ToString::to_string),
            unknown: Vec::new(),
        }
    }
}

fn error_info(occurrence: &Occurrence<'_>) -> ErrorInfo {
    let mut metadata = BTreeMap::new();
    occurrence.params(&mut |name, value| {
        metadata.insert(name.to_owned(), param(value));
    });
    let reason = occurrence.metadata().reason();
    let code = occurrence.code();
    if code != reason {
        metadata.insert(CODE.to_owned(), code.to_owned());
    }
    let retry = occurrence.retry();
    if retry != implied(occurrence.kind(), occurrence.retry_after().is_some()) {
        metadata.insert(RETRY.to_owned(), retry.as_str().to_owned());
    }
    ErrorInfo {
        reason: reason.to_owned(),
        domain: occurrence.domain().to_owned(),
        metadata,
    }
}

/// A parameter as a string. NaN and the infinities have the same names as in JSON.
fn param(value: Value<'_>) -> String {
    if let Value::Float(float) = value
        && let Some(name) = non_finite(float)
    {
        return name.to_owned();
    }
    Shown(value).to_string()
}

/// The message in another language than that of the declaration.
fn localized_message(occurrence: &Occurrence<'_>) -> Option<LocalizedMessage> {
    let message = occurrence.translated_message()?;
    Some(LocalizedMessage {
        locale: occurrence.language().to_owned(),
        message: message.to_string(),
    })
}

/// The documentation. `google.rpc.Help` requires that its address is absolute.
fn help(occurrence: &Occurrence<'_>) -> Vec<Link> {
    let Some(docs) = occurrence.docs() else {
        return Vec::new();
    };
    let url = docs.to_string();
    if !url.starts_with("https://") && !url.starts_with("http://") {
        return Vec::new();
    }
    let description = format!("How to resolve {}", occurrence.code());
    vec![Link { description, url }]
}

impl From<&Violation> for FieldViolation {
    fn from(violation: &Violation) -> Self {
        Self {
            field: violation.field(),
            description: violation.detail().to_owned(),
            reason: violation.code().unwrap_or_default().to_owned(),
            localized_message: None,
        }
    }
}
