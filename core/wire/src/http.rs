//! Responses of the `http` crate.

use std::fmt::Display;

use http::header::{
    ACCEPT, ACCEPT_LANGUAGE, CACHE_CONTROL, CONTENT_LANGUAGE, CONTENT_LENGTH, CONTENT_TYPE,
    RETRY_AFTER, VARY, WWW_AUTHENTICATE, X_CONTENT_TYPE_OPTIONS,
};
use http::{HeaderMap, HeaderName, HeaderValue, Response, StatusCode};

use crate::Occurrence;
use crate::accept::Format;

/// The header with the code of an error.
pub(crate) const CODE: HeaderName = HeaderName::from_static("x-platform-error-code");

impl Occurrence<'_> {
    /// The response to a request with these headers, in the [format](Format::negotiate) and the
    /// [language](Self::accept_language) that it prefers.
    ///
    /// Beside those of [`to_response`](Self::to_response), it has the header
    /// `Vary: Accept, Accept-Language`.
    ///
    /// ```
    /// use http::{HeaderMap, header::ACCEPT};
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let mut headers = HeaderMap::new();
    /// headers.insert(ACCEPT, "text/plain".parse().unwrap());
    ///
    /// let config = Config::new();
    /// let response = Occurrence::new(&RequestError::DuplicateKey, &config).respond(&headers);
    /// assert_eq!(response.headers()["content-type"], "text/plain; charset=utf-8");
    /// assert_eq!(response.headers()["vary"], "accept, accept-language");
    /// ```
    pub fn respond(&self, request: &HeaderMap) -> Response<Vec<u8>> {
        let occurrence = self.clone().accept_language(request);
        let mut response = occurrence.to_response(Format::negotiate(request));
        add_vary(response.headers_mut());
        response
    }

    /// A response with the status, a body in this format, and these headers:
    ///
    /// | header | value |
    /// |---|---|
    /// | `Content-Type`, `Content-Length` | those of the body |
    /// | `Content-Language` | the language or languages of the body |
    /// | `Cache-Control` | `no-store` |
    /// | `X-Content-Type-Options` | `nosniff`, so that browsers do not guess another type |
    /// | `Retry-After` | the delay in whole seconds, rounded up, if the error has one |
    /// | `WWW-Authenticate` | the [challenge](crate::Config::challenge), if the status is 401 |
    /// | `X-Platform-Error-Code` | the code |
    ///
    /// A value that is not legal in a header, such as a language with a line break, is left out.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Format, Occurrence};
    ///
    /// let config = Config::new();
    /// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
    /// let response = occurrence.to_response(Format::Json);
    /// assert_eq!(response.status(), 409);
    /// assert_eq!(response.headers()["content-type"], "application/problem+json");
    /// assert_eq!(response.headers()["x-platform-error-code"], "DUPLICATE_KEY");
    /// assert!(response.body().starts_with(b"{"));
    /// ```
    pub fn to_response(&self, format: Format) -> Response<Vec<u8>> {
        let body = self.to_body(format);
        let mut response = Response::new(body);
        *response.status_mut() = self.status_code();
        let length = response.body().len();
        set_headers(response.headers_mut(), self, format, length);
        response
    }

    /// The body in this format.
    pub(crate) fn to_body(&self, format: Format) -> Vec<u8> {
        match format {
            Format::Json => self.to_json().into_bytes(),
            #[cfg(feature = "xml")]
            Format::Xml => self.to_xml().into_bytes(),
            #[cfg(feature = "html")]
            Format::Html => self.to_html().into_bytes(),
            Format::Text => self.to_text().into_bytes(),
        }
    }

    /// The status of the response.
    pub(crate) fn status_code(&self) -> StatusCode {
        StatusCode::from_u16(self.http_status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
    }
}

/// Describes a body in the headers of its response. Of those that may be there already, the ones
/// that a service decides are kept.
pub(crate) fn set_headers(
    headers: &mut HeaderMap,
    occurrence: &Occurrence<'_>,
    format: Format,
    length: usize,
) {
    headers.insert(
        CONTENT_TYPE,
        HeaderValue::from_static(format.content_type()),
    );
    headers.insert(CONTENT_LENGTH, length.into());
    set(headers, CONTENT_LANGUAGE, occurrence.content_language());
    set(headers, CODE, occurrence.code());
    let nosniff = HeaderValue::from_static("nosniff");
    headers.insert(X_CONTENT_TYPE_OPTIONS, nosniff);
    headers
        .entry(CACHE_CONTROL)
        .or_insert(HeaderValue::from_static("no-store"));
    if let Some(seconds) = occurrence.retry_after_secs() {
        headers.entry(RETRY_AFTER).or_insert(seconds.into());
    }
    if occurrence.http_status() == 401
        && !headers.contains_key(WWW_AUTHENTICATE)
        && let Some(challenge) = &occurrence.config().challenge
    {
        set(headers, WWW_AUTHENTICATE, challenge);
    }
}

/// Adds to `Vary` the headers that the response depends on, unless they are there already.
pub(crate) fn add_vary(headers: &mut HeaderMap) {
    let names = [ACCEPT, ACCEPT_LANGUAGE];
    let missing = names.iter().filter(|name| !varies(headers, name));
    let missing: Vec<&str> = missing.map(HeaderName::as_str).collect();
    if missing.is_empty() {
        return;
    }
    if let Ok(value) = HeaderValue::try_from(missing.join(", ")) {
        headers.append(VARY, value);
    }
}

/// Whether `Vary` names this header, or `*`.
fn varies(headers: &HeaderMap, name: &HeaderName) -> bool {
    headers.get_all(VARY).iter().any(|value| {
        let mut members = value.as_bytes().split(|&byte| byte == b',');
        members.any(|member| {
            let member = member.trim_ascii();
            member == b"*" || member.eq_ignore_ascii_case(name.as_str().as_bytes())
        })
    })
}

/// Sets a header, or removes it if the value is not legal.
fn set(headers: &mut HeaderMap, name: HeaderName, value: impl Display) {
    let value = value.to_string();
    // `HeaderValue` accepts other bytes than ASCII, which clients read as Latin-1, if at all.
    let is_legal = value.is_ascii() && !value.is_empty();
    match HeaderValue::try_from(value) {
        Ok(value) if is_legal => headers.insert(name, value),
        _ => headers.remove(name),
    };
}

#[cfg(test)]
mod tests;
