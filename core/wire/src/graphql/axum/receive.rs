//! Receives a request.

use ::async_graphql::Request;
use axum_core::body::Body;
use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::request::Parts;
use http::{HeaderMap, Method};
use http_body_util::{BodyExt, LengthLimitError, Limited};

use super::options::Options;
use super::params;
use crate::HttpError;
use crate::accept::split;
use crate::graphql::effects::{WithoutEffects, is_mutation, mutation_by_get};
use crate::graphql::refusal::Refusal;

/// What a client has sent.
pub(super) enum Received {
    Single(Box<Request>),
    Batch(Vec<Request>),
}

pub(super) async fn request(
    parts: &Parts,
    body: Body,
    options: Options,
) -> Result<Received, Refusal> {
    match parts.method {
        Method::GET | Method::HEAD => from_uri(parts, options),
        Method::POST => {
            check_content_type(&parts.headers)?;
            let body = read(body, options.max_body).await?;
            from_body(&body, options)
        }
        _ => Err(Refusal::new(
            HttpError::MethodNotAllowed,
            "use `POST` or `GET`",
        )),
    }
}

/// A request by `GET`, which must not have effects.
fn from_uri(parts: &Parts, options: Options) -> Result<Received, Refusal> {
    let mut request = params::from_query(parts.uri.query().unwrap_or_default())?;
    if request.query.is_empty() && !options.persisted_by_get {
        let message = "a persisted query must be sent by `POST`";
        return Err(Refusal::new(HttpError::MethodNotAllowed, message));
    }
    let name = request.operation_name.clone();
    let document = request.parsed_query();
    if document.is_ok_and(|document| is_mutation(document, name.as_deref())) {
        return Err(mutation_by_get());
    }
    // An extension may still replace the document by one that is persisted.
    let request = request.data(WithoutEffects);
    Ok(Received::Single(Box::new(request)))
}

/// Only JSON: a page of another site can send forms, but not this type, without asking first.
fn check_content_type(headers: &HeaderMap) -> Result<(), Refusal> {
    let refusal = || {
        let message = "the body must be UTF-8, with the header `Content-Type: application/json`";
        Refusal::new(HttpError::UnsupportedMediaType, message)
    };
    let header = headers.get(CONTENT_TYPE).ok_or_else(refusal)?;
    let mut parts = split(header.as_bytes(), b';');
    let media_type = parts.next().unwrap_or_default();
    let is_utf8 = parts.all(|parameter| !is_other_charset(parameter));
    if media_type.eq_ignore_ascii_case(b"application/json") && is_utf8 {
        Ok(())
    } else {
        Err(refusal())
    }
}

fn is_other_charset(parameter: &[u8]) -> bool {
    let mut sides = parameter.splitn(2, |byte| *byte == b'=');
    let name = sides.next().unwrap_or_default().trim_ascii();
    let value = sides.next().unwrap_or_default().trim_ascii();
    let value = value.strip_prefix(b"\"").unwrap_or(value);
    let value = value.strip_suffix(b"\"").unwrap_or(value);
    let is_utf8 = value.eq_ignore_ascii_case(b"utf-8") || value.eq_ignore_ascii_case(b"utf8");
    name.eq_ignore_ascii_case(b"charset") && !is_utf8
}

async fn read(body: Body, max: usize) -> Result<Bytes, Refusal> {
    match Limited::new(body, max).collect().await {
        Ok(collected) => Ok(collected.to_bytes()),
        Err(error) if error.is::<LengthLimitError>() => {
            let message = format!("the body may have at most {max} bytes");
            Err(Refusal::new(HttpError::ContentTooLarge, message))
        }
        Err(_) => {
            let message = "the body could not be received";
            Err(Refusal::new(HttpError::BadRequest, message))
        }
    }
}

fn from_body(body: &[u8], options: Options) -> Result<Received, Refusal> {
    let is_array = body.trim_ascii_start().starts_with(b"[");
    if !is_array {
        let request = params::from_json(body)?;
        return Ok(Received::Single(Box::new(request)));
    }
    if options.max_batch == 0 {
        let message = "batches are not supported";
        return Err(Refusal::new(HttpError::BadRequest, message));
    }
    let requests = params::from_json_array(body, options.max_batch)?;
    Ok(Received::Batch(requests))
}
