//! [`Operation`], whose outcome an error decides.

use platform_error::Kind;
use tracing::Span;
use tracing::field::display;

use crate::Occurrence;

/// The operation that an error ends. It decides whether the error fails the span.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Operation {
    /// A request that the service answers over HTTP.
    #[default]
    HttpServer,
    /// A request that the service sends over HTTP.
    HttpClient,
    /// A request that the service answers with GraphQL. Its errors share a response whose status
    /// is not theirs.
    GraphqlServer,
    /// A call that the service answers over gRPC or Connect.
    GrpcServer,
    /// A call that the service makes over gRPC or Connect.
    GrpcClient,
    /// Anything else, such as a job or a step within a request.
    Internal,
}

impl Operation {
    /// Whether an occurrence makes the status of the operation's span `Error`, as the semantic
    /// conventions define it for [HTTP] and [gRPC]:
    ///
    /// * On the server side of HTTP, the statuses from 500. A status from 400 to 499 is the
    ///   client's error, and the server worked as it should. With GraphQL, this is the status that
    ///   the error has over HTTP.
    /// * On the server side of gRPC, `UNKNOWN`, `DEADLINE_EXCEEDED`, `UNIMPLEMENTED`, `INTERNAL`,
    ///   `UNAVAILABLE` and `DATA_LOSS`.
    /// * For clients and internal operations, all errors.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::telemetry::Operation;
    /// use platform_error_wire::{Config, Occurrence};
    ///
    /// let config = Config::new();
    /// let conflict = Occurrence::new(&RequestError::DuplicateKey, &config);
    /// assert_eq!(conflict.http_status(), 409);
    /// assert!(!Operation::HttpServer.is_failed_by(&conflict));
    /// assert!(Operation::HttpClient.is_failed_by(&conflict));
    /// ```
    ///
    /// [HTTP]: https://opentelemetry.io/docs/specs/semconv/http/http-spans/#status
    /// [gRPC]: https://opentelemetry.io/docs/specs/semconv/rpc/grpc/
    pub fn is_failed_by(self, occurrence: &Occurrence<'_>) -> bool {
        match self {
            Self::HttpServer | Self::GraphqlServer => occurrence.http_status() >= 500,
            Self::GrpcServer => is_fault_of_grpc_server(occurrence.kind()),
            Self::HttpClient | Self::GrpcClient | Self::Internal => true,
        }
    }

    pub(super) const fn is_http(self) -> bool {
        matches!(self, Self::HttpServer | Self::HttpClient)
    }

    pub(super) const fn is_grpc(self) -> bool {
        matches!(self, Self::GrpcServer | Self::GrpcClient)
    }

    /// Records the outcome on the current span, in the fields that the span declares.
    pub(super) fn record(self, occurrence: &Occurrence<'_>) {
        let span = Span::current();
        if span.is_disabled() {
            return;
        }
        span.record("platform_error.code", occurrence.code());
        span.record("platform_error.domain", occurrence.domain());
        span.record("platform_error.kind", occurrence.kind().as_str());
        span.record("platform_error.retry", occurrence.retry().as_str());
        if let Some(instance) = occurrence.instance() {
            span.record("platform_error.instance", display(instance));
        }
        if self.is_failed_by(occurrence) {
            span.record("otel.status_code", "ERROR");
            span.record("otel.status_description", occurrence.metadata().title());
            span.record("error.type", self.span_error_type(occurrence));
        }
    }

    /// The `error.type` of the span, which on a gRPC span is the name of the status.
    fn span_error_type(self, occurrence: &Occurrence<'_>) -> &'static str {
        if self.is_grpc() {
            return occurrence.kind().as_str();
        }
        error_type(occurrence)
    }
}

/// The value of `error.type` for an occurrence: its code, or `_OTHER` for an error of no set, as
/// the [attribute registry][registry] asks for.
///
/// [registry]: https://opentelemetry.io/docs/specs/semconv/registry/attributes/error/
pub(super) fn error_type(occurrence: &Occurrence<'_>) -> &'static str {
    if occurrence.is_foreign() {
        return "_OTHER";
    }
    occurrence.code()
}

const fn is_fault_of_grpc_server(kind: Kind) -> bool {
    match kind {
        Kind::Unknown
        | Kind::DeadlineExceeded
        | Kind::Unimplemented
        | Kind::Internal
        | Kind::Unavailable
        | Kind::DataLoss => true,
        Kind::Cancelled
        | Kind::InvalidArgument
        | Kind::NotFound
        | Kind::AlreadyExists
        | Kind::PermissionDenied
        | Kind::ResourceExhausted
        | Kind::FailedPrecondition
        | Kind::Aborted
        | Kind::OutOfRange
        | Kind::Unauthenticated => false,
    }
}
