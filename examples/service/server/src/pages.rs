//! The pages about the service: the reference of its errors, the description of its API, and its
//! metrics.

use std::future::ready;
use std::sync::LazyLock;

use axum::extract::Path;
use axum::http::header::CONTENT_TYPE;
use axum::response::{Html, IntoResponse, Redirect, Response};
use axum::routing::get;
use axum::{Json, Router};
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};
use platform_error_document::{Document, Reference};
use platform_error_wire::openapi::SharedProblems;
use platform_error_wire::{HttpError, Problem, telemetry};
use utoipa::OpenApi;

use crate::app::Service;
use crate::{ERRORS, rest};

pub(crate) fn routes() -> Router<Service> {
    let metrics = install_metrics();
    Router::new()
        .route("/errors", get(errors))
        .route("/errors/{code}", get(error))
        .route("/openapi.json", get(openapi))
        .route("/metrics", get(move || ready(render(metrics.as_ref()))))
}

/// The reference.
async fn errors() -> Html<String> {
    static PAGE: LazyLock<String> = LazyLock::new(|| {
        let document = Document::from(&ERRORS);
        Reference::new(&document).title("Errors").to_html()
    });
    Html(PAGE.clone())
}

/// The page of one error, which its `type` leads to.
async fn error(Path(code): Path<String>) -> Result<Response, Problem> {
    let Some(facts) = ERRORS.find(&code) else {
        Err(HttpError::NotFound)?
    };
    if facts.code() != code {
        return Ok(Redirect::permanent(facts.code()).into_response());
    }
    let mut document = Document::from(&ERRORS);
    for set in &mut document.sets {
        set.entries.retain(|entry| entry.code == code);
    }
    let reference = Reference::new(&document).title(code);
    Ok(Html(reference.to_html()).into_response())
}

/// The REST API.
#[derive(OpenApi)]
#[openapi(
    info(title = "A platform"),
    paths(
        rest::create_table,
        rest::rows,
        rest::insert,
        rest::delete,
        rest::run_flow,
        rest::deploy,
        rest::charge,
        rest::raise,
    ),
    modifiers(&SharedProblems)
)]
struct Api;

async fn openapi() -> Json<utoipa::openapi::OpenApi> {
    Json(Api::openapi())
}

/// Counts the errors of this process. A second service in it, as in tests, has no metrics.
fn install_metrics() -> Option<PrometheusHandle> {
    let handle = PrometheusBuilder::new().install_recorder().ok()?;
    telemetry::describe();
    Some(handle)
}

fn render(metrics: Option<&PrometheusHandle>) -> Response {
    let text = metrics.map(PrometheusHandle::render);
    let headers = [(CONTENT_TYPE, "text/plain; version=0.0.4")];
    (headers, text.unwrap_or_default()).into_response()
}
