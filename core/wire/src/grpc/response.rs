//! Responses of the `http` crate with errors of Connect and of Google's REST APIs.

use http::header::{CONTENT_LANGUAGE, CONTENT_TYPE};
use http::{HeaderValue, Response, StatusCode};

use super::status::Status;
use crate::Occurrence;
use crate::accept::Format;
use crate::http::set_headers;

/// The response of an endpoint of the Connect protocol to a unary call: the
/// [JSON](Status::to_connect_json) and the [HTTP status](Status::connect_http_status) of the
/// protocol.
///
/// Beside them, it has the headers of [`Occurrence::to_response`], such as `Retry-After`.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::{Config, Occurrence, grpc};
///
/// let config = Config::new();
/// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
/// let response = grpc::connect_response(&occurrence);
/// assert_eq!(response.status(), 409);
/// assert_eq!(response.headers()["content-type"], "application/json");
/// assert!(response.body().starts_with(br#"{"code":"already_exists""#));
/// ```
#[cfg_attr(docsrs, doc(cfg(feature = "http")))]
pub fn connect_response(occurrence: &Occurrence<'_>) -> Response<Vec<u8>> {
    let status = Status::new(occurrence);
    let http_status = status.connect_http_status();
    respond(occurrence, http_status, status.to_connect_json())
}

/// The response of an endpoint of REST as Google's APIs write it: the
/// [JSON](Status::to_rest_json), and the HTTP status of the error.
///
/// Beside them, it has the headers of [`Occurrence::to_response`], such as `Retry-After`.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::{Config, Occurrence, grpc};
///
/// let config = Config::new();
/// let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config).with_http_status(422);
/// let response = grpc::rest_response(&occurrence);
/// assert_eq!(response.status(), 422);
/// assert_eq!(response.headers()["content-type"], "application/json");
/// assert!(response.body().starts_with(br#"{"error":{"code":422,"#));
/// ```
#[cfg_attr(docsrs, doc(cfg(feature = "http")))]
pub fn rest_response(occurrence: &Occurrence<'_>) -> Response<Vec<u8>> {
    let http_status = occurrence.http_status();
    let body = Status::new(occurrence).to_rest_json(http_status);
    respond(occurrence, http_status, body)
}

fn respond(occurrence: &Occurrence<'_>, http_status: u16, body: Vec<u8>) -> Response<Vec<u8>> {
    let length = body.len();
    let mut response = Response::new(body);
    *response.status_mut() =
        StatusCode::from_u16(http_status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let headers = response.headers_mut();
    set_headers(headers, occurrence, Format::Json, length);
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    // The message is in the language of the declaration, and its translation is beside it.
    headers.remove(CONTENT_LANGUAGE);
    response
}
