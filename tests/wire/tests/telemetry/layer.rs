//! What the layer for axum leaves: one record of each answer, with the instance of the answer.

use axum::Router;
use axum::routing::{get, post};
use http::Request;
use http_body_util::BodyExt;
use metrics_exporter_prometheus::PrometheusBuilder;
use opentelemetry::trace::Status;
use platform_error::ErrorSet;
use platform_error_wire::Problem;
use platform_error_wire::axum::Problems;
use platform_error_wire::telemetry::{Operation, Telemetry};
use platform_error_wire_tests::sets::{DatabaseError, SECRET, ShopError};
use serde_json::Value;
use tower::ServiceExt;
use tracing::subscriber::DefaultGuard;

use crate::event::Log;
use crate::span::exported;

async fn fails() -> Result<(), Problem<ShopError>> {
    Err(ShopError::all().remove(4))?
}

async fn breaks() -> Problem<ShopError> {
    ShopError::LedgerBroken(DatabaseError).into()
}

fn app() -> Router {
    Router::new()
        .route("/", get(fails))
        .route("/broken", get(breaks))
        .route("/fine", get(|| async {}))
        .route("/order", post(|_: String| async {}))
        .layer(Problems::new(ShopError::CATALOG).telemetry(Telemetry::new(Operation::HttpServer)))
}

/// Collects the log of this thread until the guard is dropped.
fn collect() -> (Log, DefaultGuard) {
    let log = Log::default();
    let guard = tracing::subscriber::set_default(log.subscriber());
    (log, guard)
}

async fn body(path: &str) -> Value {
    let request = Request::get(path).body(axum::body::Body::empty()).unwrap();
    let response = app().oneshot(request).await.unwrap();
    let bytes = response.into_body().collect().await.unwrap().to_bytes();
    serde_json::from_slice(&bytes).unwrap_or_default()
}

#[tokio::test]
async fn the_log_and_the_answer_have_one_instance() {
    let (log, _guard) = collect();
    let body = body("/").await;
    assert_eq!(body["code"], "NAME_TAKEN");
    let event: Value = serde_json::from_str(&log.text()).unwrap();
    assert_eq!(event["fields"]["platform_error.code"], "NAME_TAKEN");
    assert_eq!(event["fields"]["platform_error.instance"], body["instance"]);
    assert!(
        event["fields"]["exception.message"]
            .as_str()
            .unwrap()
            .contains(SECRET)
    );
    assert!(!body.to_string().contains(SECRET));
}

#[tokio::test]
async fn what_is_no_error_is_not_recorded() {
    let (log, _guard) = collect();
    body("/fine").await;
    assert_eq!(log.text(), "");
}

#[tokio::test]
async fn an_answer_of_the_framework_is_recorded_with_its_code() {
    let (log, _guard) = collect();
    let recorder = PrometheusBuilder::new().build_recorder();
    let _counting = metrics::set_default_local_recorder(&recorder);
    body("/nowhere").await;
    body("/order").await;
    let log = log.text();
    let events: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap())
        .collect();
    let codes: Vec<_> = events
        .iter()
        .map(|event| &event["fields"]["error.type"])
        .collect();
    assert_eq!(codes, ["NOT_FOUND", "METHOD_NOT_ALLOWED"]);
    let counted = recorder.handle().render();
    assert!(counted.contains("code=\"METHOD_NOT_ALLOWED\""), "{counted}");
}

#[test]
fn the_span_around_the_layer_has_the_outcome() {
    let (status, attributes) = exported(|| {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .build()
            .unwrap();
        runtime.block_on(body("/broken"));
    });
    assert_eq!(status, Status::error("The ledger is broken."));
    assert_eq!(attributes["error.type"], "LEDGER_BROKEN");
    assert!(!attributes.values().any(|value| value.contains(SECRET)));
}
