//! Writes a response.

use ::async_graphql::{BatchResponse, Response, ServerError, Value};
use axum_core::body::Body;
use http::header::{
    ALLOW, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_TYPE, HeaderName, RETRY_AFTER, VARY,
    WWW_AUTHENTICATE,
};
use http::{HeaderMap, HeaderValue, StatusCode};
use platform_error::PlatformError;
use serde::ser::{Serialize, SerializeMap, Serializer};

use super::media::Media;
use super::options::Options;
use crate::graphql::codes::Codes;
use crate::graphql::refusal::Refusal;
use crate::{HttpError, Occurrence};

/// How to answer one request.
pub(super) struct Answer<'a> {
    codes: &'a Codes,
    options: Options,
    media: Media,
    headers: &'a HeaderMap,
}

impl<'a> Answer<'a> {
    pub(super) const fn new(
        codes: &'a Codes,
        options: Options,
        media: Media,
        headers: &'a HeaderMap,
    ) -> Self {
        Self {
            codes,
            options,
            media,
            headers,
        }
    }

    /// The answer to something that is not a GraphQL request, or that this endpoint does not take.
    pub(super) fn refusal(&self, refusal: &Refusal) -> http::Response<Body> {
        let response = self
            .codes
            .response_of_refusal(refusal.clone(), self.headers);
        let status = self.status(refusal.error.http_status());
        let mut answer = self.write(&response, status);
        add_allow(answer.headers_mut(), refusal);
        answer
    }

    /// The answer of the schema.
    pub(super) fn response(&self, response: BatchResponse) -> http::Response<Body> {
        match response {
            BatchResponse::Single(response) => self.single(response),
            BatchResponse::Batch(responses) => {
                let bodies: Vec<_> = responses.iter().map(|one| self.body(one)).collect();
                let mut answer = self.json(&bodies, StatusCode::OK);
                for response in responses {
                    add(answer.headers_mut(), response.http_headers);
                }
                answer
            }
        }
    }

    fn single(&self, mut response: Response) -> http::Response<Body> {
        let set_by_resolvers = std::mem::take(&mut response.http_headers);
        let is_request_error = is_request_error(&response);
        let first = response.errors.first();
        let occurrence = first.and_then(|error| self.codes.occurrence_of(error));
        let source = first.and_then(|error| error.source.as_deref());
        let refusal = source.and_then(|source| source.downcast_ref::<Refusal>());
        let status = match (refusal, self.media) {
            (Some(refusal), _) => self.status(refusal.error.http_status()),
            (None, Media::GraphqlResponse) if is_request_error => {
                self.status(status_of(first, occurrence.as_ref()))
            }
            (None, Media::GraphqlResponse) if first.is_some() && self.options.partial_success => {
                // Not registered, but in the range of `StatusCode`.
                StatusCode::from_u16(294).unwrap_or(StatusCode::OK)
            }
            _ => StatusCode::OK,
        };
        let mut answer = self.write(&response, status);
        let headers = answer.headers_mut();
        if let Some(occurrence) = &occurrence
            && !status.is_success()
        {
            let challenge = self.codes.configuration().challenge.as_deref();
            add_advice(headers, occurrence, challenge);
        }
        if let Some(refusal) = refusal {
            add_allow(headers, refusal);
        }
        add(headers, set_by_resolvers);
        answer
    }

    fn status(&self, status: u16) -> StatusCode {
        let status = match status {
            422 if self.options.bad_request_only => 400,
            status => status,
        };
        StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }

    fn body<'r>(&self, response: &'r Response) -> ResponseBody<'r> {
        ResponseBody {
            response,
            platform: self.codes.platform,
        }
    }

    fn write(&self, response: &Response, status: StatusCode) -> http::Response<Body> {
        let mut answer = self.json(&self.body(response), status);
        let cache_control = if response.is_ok() {
            response.cache_control.value()
        } else {
            Some("no-store".to_owned())
        };
        if let Some(value) = cache_control
            && let Ok(value) = HeaderValue::try_from(value)
        {
            answer.headers_mut().insert(CACHE_CONTROL, value);
        }
        answer
    }

    fn json(&self, body: &impl Serialize, status: StatusCode) -> http::Response<Body> {
        // Values of GraphQL are maps with names as keys, and numbers that are finite.
        let (body, status) = match serde_json::to_vec(body) {
            Ok(body) => (body, status),
            Err(_) => (Vec::new(), StatusCode::INTERNAL_SERVER_ERROR),
        };
        let mut answer = http::Response::new(Body::from(body));
        *answer.status_mut() = status;
        let headers = answer.headers_mut();
        let content_type = HeaderValue::from_static(self.media.content_type());
        headers.insert(CONTENT_TYPE, content_type);
        headers.insert(VARY, HeaderValue::from_static("accept, accept-language"));
        answer
    }
}

/// Whether nothing was executed: then no error belongs to a field.
fn is_request_error(response: &Response) -> bool {
    let is_of_request = |error: &ServerError| error.path.is_empty();
    response.data == Value::Null
        && !response.errors.is_empty()
        && response.errors.iter().all(is_of_request)
}

/// The status of an error; without the extension, only the code is known.
fn status_of(error: Option<&ServerError>, occurrence: Option<&Occurrence<'_>>) -> u16 {
    match (occurrence, error) {
        (Some(occurrence), _) => occurrence.http_status(),
        (None, Some(error)) if error.source.is_none() && error.extensions.is_none() => 400,
        _ => 500,
    }
}

/// Which methods are allowed, if the method is refused.
fn add_allow(headers: &mut HeaderMap, refusal: &Refusal) {
    if refusal.error == HttpError::MethodNotAllowed {
        headers.insert(ALLOW, HeaderValue::from_static("GET, HEAD, POST"));
    }
}

/// When to try again, and how to authenticate.
fn add_advice(headers: &mut HeaderMap, occurrence: &Occurrence<'_>, challenge: Option<&str>) {
    if let Some(seconds) = occurrence.retry_after_secs() {
        headers.insert(RETRY_AFTER, HeaderValue::from(seconds));
    }
    if occurrence.http_status() == 401
        && let Some(challenge) = challenge
        && let Ok(challenge) = HeaderValue::try_from(challenge)
    {
        headers.insert(WWW_AUTHENTICATE, challenge);
    }
}

/// Adds the headers that resolvers have set, except for those that describe the body. A header with
/// one value is replaced.
fn add(headers: &mut HeaderMap, set_by_resolvers: HeaderMap) {
    let mut last: Option<HeaderName> = None;
    for (name, value) in set_by_resolvers {
        let is_first = name.is_some();
        // A further value of a header comes without its name.
        last = name.or(last);
        let Some(name) = &last else {
            continue;
        };
        if [CONTENT_TYPE, CONTENT_LENGTH].contains(name) {
            continue;
        }
        if is_first && [CACHE_CONTROL, RETRY_AFTER, WWW_AUTHENTICATE].contains(name) {
            headers.insert(name.clone(), value);
        } else {
            headers.append(name.clone(), value);
        }
    }
}

/// A response as the specification has it: the errors first, and no data if nothing was executed.
struct ResponseBody<'a> {
    response: &'a Response,
    platform: bool,
}

impl Serialize for ResponseBody<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let response = self.response;
        let mut map = serializer.serialize_map(None)?;
        if !response.errors.is_empty() {
            let errors: Vec<_> = response
                .errors
                .iter()
                .map(|error| ErrorMember {
                    error,
                    platform: self.platform,
                })
                .collect();
            map.serialize_entry("errors", &errors)?;
        }
        if !is_request_error(response) {
            map.serialize_entry("data", &response.data)?;
        }
        if !response.extensions.is_empty() {
            map.serialize_entry("extensions", &response.extensions)?;
        }
        map.end()
    }
}

/// An error, with the members of the platform at its top level.
struct ErrorMember<'a> {
    error: &'a ServerError,
    platform: bool,
}

impl Serialize for ErrorMember<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        if !self.platform {
            return self.error.serialize(serializer);
        }
        let mut error = self.error.clone();
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("message", &error.message)?;
        if !error.locations.is_empty() {
            map.serialize_entry("locations", &error.locations)?;
        }
        if !error.path.is_empty() {
            map.serialize_entry("path", &error.path)?;
        }
        if let Some(extensions) = &mut error.extensions {
            for name in ["errorCode", "operation"] {
                if let Some(value) = extensions.get(name) {
                    map.serialize_entry(name, value)?;
                }
                extensions.unset(name);
            }
            map.serialize_entry("extensions", extensions)?;
        }
        map.end()
    }
}
