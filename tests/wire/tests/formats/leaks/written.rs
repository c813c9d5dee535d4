//! The formats that are written from an occurrence, the records of telemetry, and `Debug` output.

use metrics_exporter_prometheus::PrometheusBuilder;
use platform_error::ErrorSet;
use platform_error_wire::telemetry::{Operation, Telemetry};
use platform_error_wire::{Config, Details, Occurrence, Problem, grpc};
use platform_error_wire_tests::sets::{SECRET, ShopError};

use super::{Foreign, Inner, assert_no_secret};
use crate::log::logged;
use crate::written::all;

/// Scans everything that can be made of an occurrence, except for the log.
fn scan(occurrence: &Occurrence<'_>) {
    for written in all(occurrence) {
        assert_no_secret(&written.body, &written.format);
        for (name, value) in &written.headers {
            assert_no_secret(value.as_bytes(), name);
        }
    }
    let status = grpc::Status::new(occurrence);
    assert_no_secret(&status.encode(), &"google.rpc.Status");
    let debug = format!("{occurrence:?} {:?} {status:?}", Details::from(occurrence));
    assert_no_secret(debug.as_bytes(), &"Debug");
}

/// Scans what tonic sends of a problem, which holds the error as the source of its status.
fn scan_status(problem: Problem) {
    let status = tonic::Status::from(problem);
    assert!(std::error::Error::source(&status).is_some());
    let response = status.into_http::<()>();
    assert_eq!(response.headers()["content-type"], "application/grpc");
    for (name, value) in response.headers() {
        assert_no_secret(value.as_bytes(), name);
    }
}

/// How a service may be configured to say as much as it can.
fn configs() -> [Config; 2] {
    let base = "https://shop.example.com/errors/";
    [Config::new(), Config::new().base(base).cause(true)]
}

#[test]
fn errors_of_sets_reveal_nothing_but_their_parameters() {
    for config in configs() {
        for error in ShopError::all() {
            scan(&Occurrence::new(&error, &config));
            let problem: Problem = error.into();
            scan(&problem.occurrence(&config));
            scan_status(problem);
        }
    }
}

#[test]
fn an_error_in_a_chain_is_found_and_the_chain_is_not_sent() {
    for config in configs() {
        for error in ShopError::all() {
            let code = error.code();
            let chain = anyhow::Error::from(error)
                .context(SECRET)
                .context("outermost");
            let chain: Box<dyn std::error::Error + Send + Sync> = chain.into();
            let problem: Problem = Problem::find(ShopError::CATALOG, chain);
            let occurrence = problem.occurrence(&config);
            assert_eq!(occurrence.code(), code);
            scan(&occurrence);
        }
    }
}

#[test]
fn foreign_errors_reveal_nothing() {
    for config in configs() {
        let foreign = Foreign(Inner);
        scan(&Occurrence::internal(&foreign, &config));
        scan(&Occurrence::find(ShopError::CATALOG, &foreign, &config));
        let problem: Problem = Problem::internal(foreign);
        scan(&problem.occurrence(&config));
        scan_status(problem);
        let problem: Problem = Problem::internal(SECRET);
        scan(&problem.occurrence(&config));
        let problem: Problem<ShopError> = Problem::internal(anyhow::anyhow!(SECRET));
        scan(&problem.occurrence(&config));
    }
}

#[test]
fn labels_reveal_nothing_and_the_log_has_all() {
    let recorder = PrometheusBuilder::new().build_recorder();
    let config = Config::new();
    let telemetry = Telemetry::new(Operation::HttpServer);
    let mut errors_with_source = 0;
    metrics::with_local_recorder(&recorder, || {
        for error in ShopError::all() {
            let occurrence = Occurrence::new(&error, &config);
            let log = logged(|| telemetry.observe(&occurrence));
            if occurrence.as_error().source().is_some() {
                errors_with_source += 1;
                assert!(log.contains(SECRET), "{log}");
            } else {
                assert!(!log.contains(SECRET), "{log}");
            }
        }
        let foreign = Foreign(Inner);
        let log = logged(|| telemetry.observe(&Occurrence::internal(&foreign, &config)));
        assert_eq!(log.matches(SECRET).count(), 2, "{log}");
    });
    assert_eq!(errors_with_source, 3);
    assert_no_secret(recorder.handle().render().as_bytes(), &"labels");
}
