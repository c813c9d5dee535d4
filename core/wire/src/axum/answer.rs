//! Writes problems in place of responses.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use axum_core::body::Body;
use axum_core::response::Response;
use bytes::Bytes;
use http::header::{
    ACCEPT_RANGES, CONTENT_DISPOSITION, CONTENT_ENCODING, CONTENT_TYPE, ETAG, LAST_MODIFIED,
    RETRY_AFTER, TRANSFER_ENCODING,
};
use http::response::Parts;
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use http_body_util::{BodyExt, Limited};
use platform_error_syntax::status::is_error;

use super::BoxError;
use super::asked::Asked;
use super::observed::Observed;
use super::problem::Raising;
use super::settings::Settings;
use crate::http::{add_vary, set_headers};
use crate::http_error::PlainError;
use crate::panicked::Panicked;
use crate::{Config, Format, HttpError, Instance, Occurrence, Problem};

/// The longest text that is read from a plain answer, in bytes.
const MAX_TEXT: u64 = 8 * 1024;

/// Marks a response as written, for a layer around this one.
#[derive(Clone, Copy)]
struct Written;

/// What to do with a response of an inner service.
pub(super) enum Plan {
    /// It is not an error, or has a body of its own.
    Keep,
    /// It is a problem that a handler returned.
    Rewrite(Raising),
    /// It is an error with a status, and at most plain text.
    Replace,
}

impl Plan {
    pub(super) fn new<B: http_body::Body>(response: &mut Response<B>, method: &Method) -> Self {
        if !is_error(response.status().as_u16()) {
            return Self::Keep;
        }
        let extensions = response.extensions_mut();
        if extensions.get::<Written>().is_some() {
            return Self::Keep;
        }
        if let Some(raising) = extensions.remove::<Raising>() {
            return Self::Rewrite(raising);
        }
        if response.headers().contains_key("grpc-status") {
            return Self::Keep;
        }
        let is_empty = response.body().size_hint().exact() == Some(0);
        // A response to HEAD never has a body, so only the type shows what the body would be.
        let is_missing = is_empty && method != Method::HEAD;
        if is_missing || is_plain(response.headers()) {
            Self::Replace
        } else {
            Self::Keep
        }
    }
}

/// Whether the body is plain text, by its media type or for lack of one.
fn is_plain(headers: &HeaderMap) -> bool {
    let Some(value) = headers.get(CONTENT_TYPE) else {
        return true;
    };
    let mut parts = value.as_bytes().splitn(2, |&byte| byte == b';');
    let media_type = parts.next().unwrap_or_default().trim_ascii();
    media_type.eq_ignore_ascii_case(b"text/plain")
}

/// Whether the text of a plain answer can be read: its length is known and small.
pub(super) fn has_text<B: http_body::Body>(head: &Parts, body: &B) -> bool {
    let is_encoded = head.headers.contains_key(CONTENT_ENCODING);
    !is_encoded && matches!(body.size_hint().exact(), Some(1..=MAX_TEXT))
}

/// Reads the text of a plain answer.
pub(super) async fn read_text<B>(body: B) -> Option<Box<str>>
where
    B: http_body::Body<Data = Bytes, Error: Into<BoxError>>,
{
    let limit = usize::try_from(MAX_TEXT).ok()?;
    let body = Box::pin(Limited::new(body, limit)).collect().await.ok()?;
    let bytes = body.to_bytes();
    let text = str::from_utf8(&bytes).ok()?.trim();
    (!text.is_empty()).then(|| text.into())
}

/// Writes a problem that a handler returned. The handler may have added headers or set another
/// status, which are kept.
pub(super) fn rewrite(
    raising: &Raising,
    head: Parts,
    asked: &Asked,
    settings: &Settings,
) -> Response {
    caught(asked, settings, || {
        rewrite_uncaught(raising, head, asked, settings)
    })
}

fn rewrite_uncaught(
    raising: &Raising,
    head: Parts,
    asked: &Asked,
    settings: &Settings,
) -> Response {
    let raised = &raising.0;
    let mut occurrence = raised.occurrence(&settings.config);
    // The instance that the handler has set counts, and then the id of the request.
    if !raised.has_own_instance()
        && let Some(instance) = asked.instance(&head.headers, &settings.instance_header)
    {
        occurrence = occurrence.with_instance(instance);
    }
    write(head, occurrence, asked, settings)
}

/// Writes a problem in place of a plain answer.
pub(super) fn replace(
    text: Option<Box<str>>,
    head: Parts,
    asked: &Asked,
    settings: &Settings,
) -> Response {
    caught(asked, settings, || {
        let plain = PlainError::new(head.status.as_u16(), text, settings.plain_text);
        let instance = asked.instance(&head.headers, &settings.instance_header);
        let occurrence =
            Occurrence::new(&plain, &settings.config).with_instance(instance.unwrap_or_default());
        write(head, occurrence, asked, settings)
    })
}

/// Creates the response for a problem that the inner service did not respond to.
pub(super) fn create(problem: Problem, asked: &Asked, settings: &Settings) -> Response {
    caught(asked, settings, || {
        let raising = Raising(problem.raised.into());
        let status = raising.0.occurrence(&settings.config).status_code();
        rewrite_uncaught(&raising, head(status), asked, settings)
    })
}

/// Writes an internal error if writing another panics: a parameter may do so, and a translation.
fn caught(asked: &Asked, settings: &Settings, write_other: impl FnOnce() -> Response) -> Response {
    let payload = match catch_unwind(AssertUnwindSafe(write_other)) {
        Ok(response) => return response,
        Err(payload) => payload,
    };
    // Nothing that the service has configured is part of the answer, but its observers see it.
    let panicked = Panicked::new(&*payload);
    let config = Config::new();
    let instance = asked.instance(&HeaderMap::new(), &settings.instance_header);
    let occurrence =
        Occurrence::foreign(&panicked, &config).with_instance(instance.unwrap_or_default());
    write(head(occurrence.status_code()), occurrence, asked, settings)
}

/// The head of a response without headers.
fn head(status: StatusCode) -> Parts {
    let (mut head, ()) = Response::new(()).into_parts();
    head.status = status;
    head
}

/// Writes an internal error, without anything that comes from the service.
pub(super) fn last_resort() -> Response {
    let config = Config::new();
    let occurrence = Occurrence::new(&HttpError::InternalServerError, &config);
    let response = occurrence
        .with_instance(Instance::new())
        .to_response(Format::Json);
    response.map(Body::from)
}

fn write(
    mut head: Parts,
    occurrence: Occurrence<'_>,
    asked: &Asked,
    settings: &Settings,
) -> Response {
    let mut occurrence = occurrence
        .with_http_status(head.status.as_u16())
        .accept_languages(&asked.accept_language);
    if let Some(seconds) = retry_after(&head.headers)
        && occurrence.retry_after_secs() != Some(seconds)
    {
        occurrence = occurrence.with_retry_after(Duration::from_secs(seconds));
    }
    let format = Format::accepted(&asked.accept);
    let body = occurrence.to_body(format);

    for name in OF_THE_OLD_BODY {
        head.headers.remove(name);
    }
    set_headers(&mut head.headers, &occurrence, format, body.len());
    add_vary(&mut head.headers);
    head.extensions.insert(Written);

    let observed = Observed {
        occurrence: &occurrence,
        asked,
        status: head.status,
    };
    for observe in &settings.observers {
        // The client gets its answer, whatever becomes of the log.
        let _ = catch_unwind(AssertUnwindSafe(|| observe(&observed)));
    }
    let body = match asked.method {
        Method::HEAD => Body::empty(),
        _ => Body::from(body),
    };
    Response::from_parts(head, body)
}

/// The headers that describe the replaced body.
const OF_THE_OLD_BODY: [HeaderName; 9] = [
    ACCEPT_RANGES,
    CONTENT_DISPOSITION,
    CONTENT_ENCODING,
    HeaderName::from_static("content-digest"),
    ETAG,
    LAST_MODIFIED,
    HeaderName::from_static("repr-digest"),
    HeaderName::from_static("trailer"),
    TRANSFER_ENCODING,
];

/// The delay in a `Retry-After` header, if it is not a date.
fn retry_after(headers: &HeaderMap) -> Option<u64> {
    let value: &HeaderValue = headers.get(RETRY_AFTER)?;
    let text = value.to_str().ok()?.trim();
    let is_number = text.bytes().all(|byte| byte.is_ascii_digit());
    text.parse().ok().filter(|_| is_number)
}
