//! The responses of an operation, by status.

use std::collections::BTreeMap;

use platform_error::{Catalog, ErrorSet, Metadata, PlatformError, Retry};
use utoipa::openapi::example::ExampleBuilder;
use utoipa::openapi::header::HeaderBuilder;
use utoipa::openapi::{Content, ContentBuilder, OneOfBuilder, RefOr, Response, ResponseBuilder};

use super::{example, schema};
use crate::HttpError;

/// The media type of the responses.
pub(super) const MEDIA_TYPE: &str = "application/problem+json";

/// An error, and the set that declares it.
type Listed = (&'static Metadata, &'static Catalog);

/// A response for each status of the errors, and one for all others.
pub(super) fn of_catalog(catalog: &'static Catalog) -> BTreeMap<String, RefOr<Response>> {
    let mut responses = BTreeMap::from([any()]);
    for (status, errors) in by_status(catalog) {
        responses.insert(status.to_string(), of_status(status, &errors).into());
    }
    responses
}

/// The response that can be any problem.
pub(super) fn any() -> (String, RefOr<Response>) {
    let error = HttpError::InternalServerError;
    let content = ContentBuilder::new()
        .schema(Some(schema::of_any()))
        .examples_from_iter([example_of((error.metadata(), error.set()))]);
    let response = headers(ResponseBuilder::new(), true)
        .description("Any other problem")
        .content(MEDIA_TYPE, content.build());
    ("default".to_owned(), response.into())
}

/// The errors by status, each status with its generic error, because a layer or a framework may
/// answer with that before the handler is called.
fn by_status(catalog: &'static Catalog) -> BTreeMap<u16, Vec<Listed>> {
    let mut statuses: BTreeMap<u16, Vec<Listed>> = BTreeMap::new();
    for entry in catalog {
        let errors = statuses.entry(entry.http_status()).or_default();
        errors.push((entry.metadata(), entry.set()));
    }
    for (status, errors) in &mut statuses {
        let Some(plain) = HttpError::from_status(*status) else {
            continue;
        };
        let is_listed = errors
            .iter()
            .any(|(_, set)| set.path() == HttpError::CATALOG.path());
        if !is_listed {
            errors.push((plain.metadata(), plain.set()));
        }
    }
    statuses
}

fn of_status(status: u16, errors: &[Listed]) -> Response {
    let can_wait = errors
        .iter()
        .any(|(metadata, _)| metadata.retry() == Retry::AfterDelay);
    headers(ResponseBuilder::new(), can_wait)
        .description(description(status))
        .content(MEDIA_TYPE, content(errors))
        .build()
}

/// The reason phrase.
fn description(status: u16) -> &'static str {
    match HttpError::from_status(status) {
        Some(error) => error.title(),
        None if status < 500 => "Client error",
        None => "Server error",
    }
}

fn content(errors: &[Listed]) -> Content {
    let mut codes = OneOfBuilder::new();
    let mut examples = BTreeMap::new();
    for error in errors {
        let (metadata, set) = *error;
        codes = codes.item(schema::of_error(metadata, set.domain()));
        // Two sets may have one code, and the first is that of the operation.
        let (name, example) = example_of(*error);
        examples.entry(name).or_insert(example);
    }
    ContentBuilder::new()
        .schema(Some(codes))
        .examples_from_iter(examples)
        .build()
}

/// The name and the value of an example.
fn example_of((metadata, set): Listed) -> (&'static str, ExampleBuilder) {
    let example = ExampleBuilder::new()
        .summary(metadata.title())
        .value(Some(example::of_error(metadata, set)));
    (metadata.code(), example)
}

fn headers(response: ResponseBuilder, can_wait: bool) -> ResponseBuilder {
    let code = HeaderBuilder::new()
        .schema(Some(schema::string()))
        .description(Some("The code, as in the body."));
    let response = response.header("x-platform-error-code", code.build());
    if !can_wait {
        return response;
    }
    let retry_after = HeaderBuilder::new()
        .schema(Some(schema::seconds()))
        .description(Some(
            "How many seconds to wait before sending the request again.",
        ));
    response.header("Retry-After", retry_after.build())
}
