//! How errors become answers: all that the three protocols need.

use platform_error_wire::axum::Problems;
use platform_error_wire::graphql::Codes;
use platform_error_wire::grpc::Statuses;
use platform_error_wire::telemetry::{Operation, Telemetry};
use platform_error_wire::{Config, grpc};

use crate::ERRORS;

// Each code can be the reason of a gRPC error.
const _: () = grpc::check(&ERRORS);

/// What all formats have in common. The links lead to the pages of this service.
pub(crate) fn config(url: &str) -> Config {
    Config::new().base(format!("{url}/errors/"))
}

/// REST: a layer, and handlers that return `Problem`.
pub(crate) fn problems(config: &Config) -> Problems {
    Problems::new(&ERRORS)
        .config(config.clone())
        .telemetry(Telemetry::new(Operation::HttpServer))
}

/// GraphQL: an extension, and resolvers that return any error.
pub(crate) fn codes(config: &Config) -> Codes {
    Codes::new(&ERRORS)
        .config(config.clone())
        .telemetry(Telemetry::new(Operation::GraphqlServer))
}

/// gRPC: a layer, and methods that map errors to a `Problem`, which `?` converts to a status.
pub(crate) fn statuses(config: &Config) -> Statuses {
    Statuses::new(&ERRORS)
        .config(config.clone())
        .telemetry(Telemetry::new(Operation::GrpcServer))
}
