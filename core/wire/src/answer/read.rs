//! Reads an [`Answer`] from a response.

use super::format::Format;
use super::headers::{self, Headers};
use super::media::{self, Media};
use super::parsed::{Parsed, http_status};
use super::shape::code::local_name;
use super::{Answer, challenge, delay, json, page, shape};

/// The longest body that is read, in bytes: 1 MiB.
const MAX_BODY: usize = 1 << 20;

/// The headers in which services repeat the code.
const CODES: [&str; 6] = [
    "x-platform-error-code",
    "x-ms-error-code",
    "x-amzn-errortype",
    "x-error-code",
    "x-clickhouse-exception-code",
    "x-vercel-error",
];

/// The headers in which services and proxies identify a request.
const INSTANCES: [&str; 13] = [
    "x-request-id",
    "x-amzn-requestid",
    "x-amz-request-id",
    "x-ms-request-id",
    "x-goog-request-id",
    "x-github-request-id",
    "opc-request-id",
    "request-id",
    "x-correlation-id",
    "x-trace-id",
    "x-amz-cf-id",
    "x-vercel-id",
    "cf-ray",
];

impl Answer {
    /// Reads an answer, whatever its form.
    ///
    /// The status is a number or an `http::StatusCode`; 0 if there is none. The headers are an
    /// `http::HeaderMap` (feature `http`), pairs of names and values, or `()`. Of a body longer
    /// than 1 MiB, nothing is read.
    ///
    /// The first byte of the body counts more than its media type, which proxies get wrong. The
    /// status of the response counts more than the one in the body.
    ///
    /// ```
    /// use platform_error::Kind;
    /// use platform_error_wire::Answer;
    ///
    /// let headers = [("content-type", "text/html")];
    /// let answer = Answer::read(404_u16, &headers, br#"{"code":"no_such_table","message":"?"}"#);
    /// assert_eq!(answer.code(), Some("no_such_table"));
    /// assert_eq!(answer.kind(), Kind::NotFound);
    /// ```
    pub fn read<S, H>(status: S, headers: &H, body: &[u8]) -> Self
    where
        S: Into<u16>,
        H: Headers + ?Sized,
    {
        Self::read_up_to(MAX_BODY, status, headers, body)
    }

    /// The same as [`read`](Self::read) with another limit for the length of the body, in bytes.
    ///
    /// ```
    /// use platform_error_wire::Answer;
    ///
    /// let answer = Answer::read_up_to(4, 500_u16, &(), b"too long");
    /// assert_eq!(answer.message(), None);
    /// ```
    pub fn read_up_to<S, H>(limit: usize, status: S, headers: &H, body: &[u8]) -> Self
    where
        S: Into<u16>,
        H: Headers + ?Sized,
    {
        let mut parsed = Box::<Parsed>::default();
        parsed.status = http_status(status.into());
        // A status of gRPC takes precedence over the body, which is binary then.
        read_grpc(&mut parsed, headers);
        if parsed.format == Format::Empty && body.len() <= limit {
            let content_type = headers::text(headers, "content-type").unwrap_or_default();
            read_body(&mut parsed, content_type, body);
        }
        read_headers(&mut parsed, headers);
        Self(parsed)
    }
}

#[cfg(feature = "tonic")]
#[cfg_attr(docsrs, doc(cfg(feature = "tonic")))]
impl From<&tonic::Status> for Answer {
    /// ```
    /// use platform_error::{Kind, RequestError};
    /// use platform_error_wire::{Answer, FromAnswer, Problem};
    ///
    /// let problem: Problem = RequestError::DuplicateKey.into();
    /// let answer = Answer::from(&tonic::Status::from(problem));
    /// assert_eq!(answer.code(), Some("DUPLICATE_KEY"));
    /// assert_eq!(answer.kind(), Kind::AlreadyExists);
    /// assert_eq!(RequestError::from_answer(answer), Ok(RequestError::DuplicateKey));
    /// ```
    fn from(status: &tonic::Status) -> Self {
        let mut answer = Self::from(&crate::grpc::Status::from(status));
        let headers = status.metadata().clone().into_headers();
        read_headers(&mut answer.0, &headers);
        answer
    }
}

fn read_body(parsed: &mut Parsed, content_type: &str, body: &[u8]) {
    let body = media::decode(content_type, body);
    if body.trim_ascii().is_empty() {
        return;
    }
    let essence = media::essence(content_type);
    match Media::of(&essence, &body) {
        Media::Json => {
            parsed.tree = json::parse(&body);
            shape::read(parsed, &essence);
            // Plain text may begin with a bracket.
            if !parsed.describes_error() && !essence.ends_with("json") {
                read_text(parsed, &body);
            }
        }
        Media::Xml => read_xml(parsed, &essence, &body),
        Media::Html => read_page(parsed, &body),
        Media::Text => read_text(parsed, &body),
        Media::Binary => {}
    }
}

fn read_page(parsed: &mut Parsed, body: &[u8]) {
    let body = String::from_utf8_lossy(body);
    if let Some(problem) = page::problem(&body) {
        parsed.tree = json::parse(problem.as_bytes());
        shape::read(parsed, "application/problem+json");
        return;
    }
    parsed.format = Format::Html;
    if let Some(title) = page::title(&body) {
        parsed.title = parsed.add_text(&title);
    }
}

fn read_text(parsed: &mut Parsed, body: &[u8]) {
    parsed.format = Format::Text;
    let text = String::from_utf8_lossy(body);
    parsed.detail = page::message(&mut parsed.tree, &text);
}

#[cfg(feature = "xml")]
fn read_xml(parsed: &mut Parsed, essence: &str, body: &[u8]) {
    parsed.tree = super::xml::parse(body);
    shape::read(parsed, essence);
}

#[cfg(not(feature = "xml"))]
fn read_xml(_: &mut Parsed, _: &str, _: &[u8]) {}

/// Reads the gRPC status. A response without a body carries it in the headers.
#[cfg(feature = "grpc")]
fn read_grpc(parsed: &mut Parsed, headers: &(impl Headers + ?Sized)) {
    let names = ["grpc-status", "grpc-message", "grpc-status-details-bin"].into_iter();
    let trailers = names.filter_map(|name| Some((name, headers.value(name)?)));
    match crate::grpc::Status::from_trailers(trailers) {
        Some(status) if status.code != 0 => super::grpc::read(parsed, &status),
        _ => {}
    }
}

/// Reads the status of gRPC without its details.
#[cfg(not(feature = "grpc"))]
fn read_grpc(parsed: &mut Parsed, headers: &(impl Headers + ?Sized)) {
    let Some(code) = headers::text(headers, "grpc-status") else {
        return;
    };
    if code == "0" {
        return;
    }
    parsed.format = Format::Grpc;
    parsed.is_error = true;
    parsed.kind = Some(super::kind::of_grpc(code.parse().unwrap_or_default()));
    if let Some(message) = headers::text(headers, "grpc-message") {
        let message = percent_encoding::percent_decode_str(message).decode_utf8_lossy();
        parsed.detail = parsed.add_text(&message);
    }
}

/// Reads what the body did not contain.
fn read_headers(parsed: &mut Parsed, headers: &(impl Headers + ?Sized)) {
    if parsed.code.is_none() {
        let code = CODES
            .into_iter()
            .find_map(|name| headers::text(headers, name));
        parsed.code = code.and_then(|code| parsed.add_text(local_name(code)));
    }
    if let Some(challenge) = headers::text(headers, "www-authenticate") {
        read_challenge(parsed, challenge);
    }
    if parsed.instance.is_none() {
        let instance = INSTANCES
            .into_iter()
            .find_map(|name| headers::text(headers, name));
        parsed.instance = instance.and_then(|instance| parsed.add_text(instance));
    }
    parsed.retry_after = parsed.retry_after.or_else(|| delay::in_headers(headers));
}

/// Reads a challenge with an error (RFC 6750, section 3): `Bearer error="invalid_token"`.
fn read_challenge(parsed: &mut Parsed, challenges: &str) {
    if parsed.code.is_none() {
        let code = challenge::parameter(challenges, "error");
        parsed.code = code.and_then(|code| parsed.add_text(&code));
    }
    if parsed.detail.is_none() {
        let detail = challenge::parameter(challenges, "error_description");
        parsed.detail = detail.and_then(|detail| parsed.add_text(&detail));
    }
}
