//! [`Details`], problem details as data, and the formats that are written from an [`Occurrence`].

#[cfg(feature = "html")]
mod html;
mod json;
mod members;
mod read;
#[cfg(test)]
mod tests;
mod text;
#[cfg(feature = "xml")]
mod xml;

use serde::Serialize;

pub use self::members::Members;
use crate::{Occurrence, Violation};

/// Problem details (RFC 9457) as data.
///
/// This is for clients that read problem details, and for tests that compare them. A service does
/// not need it, because an [`Occurrence`] is written to the same bytes without being copied first.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::{Config, Details, Occurrence};
///
/// let config = Config::new();
/// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
/// let details = Details::from(&occurrence);
/// assert_eq!(details.code.as_deref(), Some("DUPLICATE_KEY"));
/// assert_eq!(serde_json::to_string(&details)?, occurrence.to_json());
/// # Ok::<(), serde_json::Error>(())
/// ```
///
/// Like every reader of this format should, `Deserialize` treats a member of the wrong type as
/// absent, keeps unknown members, and takes the last of several members with one name.
///
/// ```
/// use platform_error_wire::Details;
///
/// let details: Details = serde_json::from_str(r#"{"title": 5, "status": 403.0, "trace-id": "7"}"#)?;
/// assert_eq!(details.title, None);
/// assert_eq!(details.status, Some(403));
/// assert_eq!(details.other.get("trace-id"), Some(&"7".into()));
/// # Ok::<(), serde_json::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Details {
    /// The URI that identifies the type of the problem; if absent, `about:blank`.
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    pub type_uri: Option<String>,
    /// A short summary, which is the same for all problems of the type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The status of the response, from 100 to 599.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub status: Option<u16>,
    /// What happened this time, if that says more than the title.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub detail: Option<String>,
    /// The URI that identifies this occurrence.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// The code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub code: Option<String>,
    /// Who issues the code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub domain: Option<String>,
    /// The name of the [`Kind`](platform_error::Kind).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<String>,
    /// The name of the [`Retry`](platform_error::Retry) advice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry: Option<String>,
    /// How many seconds to wait before sending the same request again.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub retry_after: Option<u64>,
    /// What the error means.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub explanation: Option<String>,
    /// Why it happens.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cause: Option<String>,
    /// What to do.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub solution: Option<String>,
    /// The link to the documentation. It is written only if it differs from the type.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub docs: Option<String>,
    /// The public parameters.
    ///
    /// Integers of up to 64 bits and finite floats are numbers. Larger integers, and `"NaN"`,
    /// `"Infinity"` and `"-Infinity"`, are strings. A reader in JavaScript loses digits of integers
    /// beyond 2⁵³; if that matters, make the parameter text.
    #[serde(skip_serializing_if = "Members::is_empty")]
    pub params: Members,
    /// What is wrong with the fields of the request.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub errors: Vec<Violation>,
    /// All other members.
    #[serde(flatten)]
    pub other: Members,
}

impl From<&Occurrence<'_>> for Details {
    fn from(occurrence: &Occurrence<'_>) -> Self {
        let owned = |text: &str| Some(text.to_owned());
        let mut params = Members::default();
        occurrence.params(&mut |name, value| params.insert(name, members::json(value)));
        Self {
            type_uri: Some(occurrence.type_uri().to_string()),
            title: owned(occurrence.title()),
            status: Some(occurrence.http_status()),
            detail: occurrence.detail().map(|detail| detail.to_string()),
            instance: occurrence.instance().map(ToString::to_string),
            code: owned(occurrence.code()),
            domain: owned(occurrence.domain()),
            kind: owned(occurrence.kind().as_str()),
            retry: owned(occurrence.retry().as_str()),
            retry_after: occurrence.retry_after_secs(),
            explanation: occurrence.explanation().and_then(owned),
            cause: occurrence.cause().and_then(owned),
            solution: occurrence.solution().and_then(owned),
            docs: None,
            params,
            errors: occurrence.violations().to_vec(),
            other: Members::default(),
        }
    }
}
