//! The span, as an exporter of OpenTelemetry gets it.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex};

use opentelemetry::trace::{Status, TracerProvider};
use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{SdkTracerProvider, SpanData, SpanExporter};
use platform_error::{PlatformError, RequestError};
use platform_error_wire::telemetry::{Operation, Telemetry};
use platform_error_wire::{Config, Occurrence};
use platform_error_wire_tests::sets::DatabaseError;
use tracing::field::Empty;
use tracing_subscriber::layer::SubscriberExt;

use crate::kinds::ALL;

/// Keeps the spans.
#[derive(Clone, Debug, Default)]
struct Exporter(Arc<Mutex<Vec<SpanData>>>);

impl SpanExporter for Exporter {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        self.0.lock().unwrap().extend(batch);
        Ok(())
    }
}

/// The status and the attributes of a span.
type Exported = (Status, BTreeMap<String, String>);

/// What is exported of the span of a request, in which this runs.
pub(crate) fn exported(run: impl FnOnce()) -> Exported {
    let exporter = Exporter::default();
    let provider = SdkTracerProvider::builder()
        .with_simple_exporter(exporter.clone())
        .build();
    let layer = tracing_opentelemetry::layer().with_tracer(provider.tracer("test"));
    let subscriber = tracing_subscriber::registry().with(layer);
    tracing::subscriber::with_default(subscriber, || {
        let span = tracing::info_span!(
            "request",
            "error.type" = Empty,
            "otel.status_code" = Empty,
            "otel.status_description" = Empty,
            "platform_error.code" = Empty,
            "platform_error.domain" = Empty,
            "platform_error.instance" = Empty,
            "platform_error.kind" = Empty,
            "platform_error.retry" = Empty,
        );
        span.in_scope(run);
    });
    let spans = exporter.0.lock().unwrap();
    let [span] = &spans[..] else {
        panic!("{spans:?}");
    };
    let mut attributes = BTreeMap::new();
    for attribute in &span.attributes {
        let value = attribute.value.to_string();
        attributes.insert(attribute.key.to_string(), value);
    }
    (span.status.clone(), attributes)
}

/// The span in which an occurrence was observed.
fn span(operation: Operation, occurrence: &Occurrence<'_>) -> Exported {
    exported(|| Telemetry::new(operation).observe(occurrence))
}

fn status(operation: Operation, error: &dyn PlatformError) -> Status {
    span(operation, &Occurrence::new(error, &Config::new())).0
}

#[test]
fn an_answer_of_4xx_is_no_failure_of_the_server() {
    assert_eq!(
        status(Operation::HttpServer, &RequestError::DuplicateKey),
        Status::Unset
    );
    let failed = Status::error("Duplicate key value violates unique constraint");
    let client = status(Operation::HttpClient, &RequestError::DuplicateKey);
    assert_eq!(client, failed);
    assert_eq!(
        status(Operation::Internal, &RequestError::DuplicateKey),
        failed
    );
}

#[test]
fn the_status_of_a_server_follows_from_the_answer() {
    for error in ALL {
        let http = status(Operation::HttpServer, error);
        assert_eq!(
            http != Status::Unset,
            error.http_status() >= 500,
            "{error:?}"
        );
        assert_eq!(status(Operation::GraphqlServer, error), http, "{error:?}");
        let grpc = status(Operation::GrpcServer, error);
        let fails = [
            "UNKNOWN",
            "DEADLINE_EXCEEDED",
            "UNIMPLEMENTED",
            "INTERNAL",
            "UNAVAILABLE",
            "DATA_LOSS",
        ];
        assert_eq!(
            grpc != Status::Unset,
            fails.contains(&error.code()),
            "{error:?}"
        );
        assert_ne!(status(Operation::GrpcClient, error), Status::Unset);
        assert_ne!(status(Operation::HttpClient, error), Status::Unset);
    }
}

#[test]
fn the_span_has_the_facts_and_an_error_type_if_it_failed() {
    let config = Config::new();
    let occurrence = Occurrence::new(&RequestError::DuplicateKey, &config);
    let (_, attributes) = span(Operation::HttpServer, &occurrence);
    assert_eq!(attributes["platform_error.code"], "DUPLICATE_KEY");
    assert_eq!(attributes["platform_error.domain"], "request.platform");
    assert_eq!(attributes["platform_error.kind"], "ALREADY_EXISTS");
    assert_eq!(attributes["platform_error.retry"], "AFTER_FIX");
    assert!(!attributes.contains_key("error.type"));

    let (_, attributes) = span(Operation::HttpClient, &occurrence);
    assert_eq!(attributes["error.type"], "DUPLICATE_KEY");
    let (_, attributes) = span(Operation::GrpcClient, &occurrence);
    assert_eq!(attributes["error.type"], "ALREADY_EXISTS");
}

#[test]
fn a_foreign_error_is_other() {
    let config = Config::new();
    let occurrence = Occurrence::internal(&DatabaseError, &config);
    let (status, attributes) = span(Operation::HttpServer, &occurrence);
    assert_eq!(status, Status::error("Internal Server Error"));
    assert_eq!(attributes["error.type"], "_OTHER");
    let instance = occurrence.instance().unwrap().to_string();
    assert_eq!(attributes["platform_error.instance"], instance);
    let (_, attributes) = span(Operation::GrpcServer, &occurrence);
    assert_eq!(attributes["error.type"], "INTERNAL");
}
