//! The counter.

use std::error::Error;
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

use metrics::{Counter, Gauge, Histogram, Key, KeyName, Metadata, Recorder, SharedString, Unit};
use metrics_exporter_prometheus::PrometheusBuilder;
use platform_error::{Catalog, ErrorSet, Kind, PlatformError, RequestError, Value};
use platform_error_wire::telemetry::{Operation, Telemetry, count, describe};
use platform_error_wire::{Config, HttpError, Occurrence};
use platform_error_wire_tests::sets::{DatabaseError, SECRET, ShopError};

#[test]
fn occurrences_are_counted_by_code() {
    let recorder = PrometheusBuilder::new().build_recorder();
    let config = Config::new();
    metrics::with_local_recorder(&recorder, || {
        describe();
        count(&Occurrence::new(&RequestError::DuplicateKey, &config));
        Telemetry::new(Operation::HttpServer)
            .observe(&Occurrence::new(&RequestError::DuplicateKey, &config));
        count(&Occurrence::internal(&DatabaseError, &config));
    });
    let text = recorder.handle().render();
    let guide = include_str!("../../../../core/wire/src/guide/telemetry.md");
    let (_, lines) = guide.split_once("```text\n").unwrap();
    let (lines, _) = lines.split_once("```").unwrap();
    assert_eq!(lines.lines().count(), 2);
    for line in lines.lines() {
        assert!(
            text.lines().any(|written| written == line),
            "{line}\n{text}"
        );
    }
    assert!(text.contains("# HELP platform_errors_total Errors that"));
    assert!(text.contains("# TYPE platform_errors_total counter"));
}

#[test]
fn labels_have_no_values_of_an_error() {
    let recorder = PrometheusBuilder::new().build_recorder();
    let config = Config::new();
    metrics::with_local_recorder(&recorder, || {
        for error in ShopError::all() {
            count(&Occurrence::new(&error, &config));
        }
    });
    let text = recorder.handle().render();
    assert!(text.contains("NAME_TAKEN"));
    assert!(!text.contains(SECRET));
    assert!(!text.contains("tea"));
}

/// An error of one code, whose kind depends on where it was raised, as that of a status of gRPC.
#[derive(Debug)]
struct Sent(Kind);

impl fmt::Display for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        HttpError::BadRequest.fmt(f)
    }
}

impl Error for Sent {}

impl PlatformError for Sent {
    fn metadata(&self) -> &'static platform_error::Metadata {
        HttpError::BadRequest.metadata()
    }

    fn set(&self) -> &'static Catalog {
        HttpError::CATALOG
    }

    fn as_error(&self) -> &(dyn Error + 'static) {
        self
    }

    fn params(&self, _: &mut dyn FnMut(&'static str, Value<'_>)) {}

    fn kind(&self) -> Kind {
        self.0
    }
}

#[test]
fn each_kind_of_a_code_is_counted() {
    let recorder = PrometheusBuilder::new().build_recorder();
    let config = Config::new();
    metrics::with_local_recorder(&recorder, || {
        for kind in [Kind::Cancelled, Kind::OutOfRange] {
            count(&Occurrence::new(&Sent(kind), &config));
        }
    });
    let text = recorder.handle().render();
    assert!(text.contains("CANCELLED"), "{text}");
    assert!(text.contains("OUT_OF_RANGE"), "{text}");
}

/// A recorder with one counter, which allocates nothing itself.
#[derive(Default)]
struct One(Arc<AtomicU64>);

impl Recorder for One {
    fn describe_counter(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}
    fn describe_gauge(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}
    fn describe_histogram(&self, _: KeyName, _: Option<Unit>, _: SharedString) {}

    fn register_counter(&self, _: &Key, _: &Metadata<'_>) -> Counter {
        Counter::from_arc(self.0.clone())
    }

    fn register_gauge(&self, _: &Key, _: &Metadata<'_>) -> Gauge {
        Gauge::noop()
    }

    fn register_histogram(&self, _: &Key, _: &Metadata<'_>) -> Histogram {
        Histogram::noop()
    }
}

/// An error that no other test counts.
#[derive(Debug, PlatformError)]
#[error(code = "COUNTED_HERE", explanation = "…", cause = "…", solution = "…")]
struct CountedHere;

#[test]
fn only_the_first_increment_of_a_code_allocates() {
    let recorder = One::default();
    let config = Config::new();
    let occurrence = Occurrence::new(&CountedHere, &config);
    metrics::with_local_recorder(&recorder, || {
        let first = allocation_counter::measure(|| count(&occurrence));
        assert!(first.count_total > 0, "allocations are not counted");
        let others = allocation_counter::measure(|| {
            for _ in 0..1000 {
                count(&occurrence);
            }
        });
        assert_eq!(others.count_total, 0);
    });
    assert_eq!(recorder.0.load(Ordering::Relaxed), 1001);
}
