//! [`Telemetry`], which records errors.

use std::error::Error;
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

#[cfg(feature = "metrics")]
use super::count::count;
use super::event;
use super::operation::Operation;
use super::sources::Redact;
use crate::Occurrence;

/// Records the errors of a service, each once.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::telemetry::{Operation, Telemetry};
/// use platform_error_wire::{Config, Occurrence};
///
/// let telemetry = Telemetry::new(Operation::HttpServer);
/// let config = Config::new();
/// telemetry.observe(&Occurrence::new(&RequestError::DuplicateKey, &config));
/// ```
///
/// Call it where an error leaves the service for good, which is what `telemetry` of the layers and
/// of the extension for GraphQL does, and nowhere else: an error that is retried or handled is not
/// a failure, and one that is recorded at each step is counted twice.
#[derive(Clone)]
pub struct Telemetry {
    operation: Operation,
    redact: Option<Arc<Redact>>,
}

impl Telemetry {
    /// Creates a recorder for the errors of these operations.
    pub const fn new(operation: Operation) -> Self {
        Self {
            operation,
            redact: None,
        }
    }

    /// Replaces the text of an error in `exception.message` if the function returns another. It is
    /// called for the error that was raised and for each of its sources.
    ///
    /// `exception.message` appears only in logs, but more people may read a log than the database
    /// that an error quotes.
    ///
    /// ```
    /// use std::io;
    ///
    /// use platform_error_wire::telemetry::{Operation, Telemetry};
    ///
    /// let telemetry = Telemetry::new(Operation::HttpServer).redact(|error| {
    ///     let io = error.downcast_ref::<io::Error>()?;
    ///     Some(format!("I/O error: {}", io.kind()))
    /// });
    /// # let _ = telemetry;
    /// ```
    #[must_use]
    pub fn redact(
        mut self,
        text: impl Fn(&(dyn Error + 'static)) -> Option<String> + Send + Sync + 'static,
    ) -> Self {
        self.redact = Some(Arc::new(text));
        self
    }

    /// Records one occurrence: an event, the outcome of the current span, and with the feature
    /// `metrics` an increment of the counter.
    ///
    /// The event has the target `platform_error`, the [`level`](super::level) of the occurrence and
    /// these fields:
    ///
    /// | field | value |
    /// |---|---|
    /// | `message` | the message, untranslated |
    /// | `error.type` | the code; `_OTHER` for an error of no set |
    /// | `platform_error.code` | the code |
    /// | `platform_error.domain` | the domain |
    /// | `platform_error.kind` | the kind, such as `NOT_FOUND` |
    /// | `platform_error.retry` | the advice on retrying, such as `AFTER_FIX` |
    /// | `platform_error.instance` | the identity of the occurrence, as in the response |
    /// | `http.response.status_code` | the HTTP status, for [`HttpServer`](Operation::HttpServer) and [`HttpClient`](Operation::HttpClient) |
    /// | `rpc.response.status_code` | the kind, for [`GrpcServer`](Operation::GrpcServer) and [`GrpcClient`](Operation::GrpcClient) |
    /// | `exception.type` | the path of the set, unless the error belongs to none |
    /// | `exception.message` | the error and its sources, joined with `: ` |
    ///
    /// Control characters are escaped in both messages, so no error can forge a line of the log.
    ///
    /// On the current span, it records those of these fields that the span declares:
    ///
    /// | field | value |
    /// |---|---|
    /// | `platform_error.code`, `.domain`, `.kind`, `.retry`, `.instance` | as above |
    /// | `otel.status_code` | `ERROR`, if the operation [fails](Operation::is_failed_by) |
    /// | `otel.status_description` | the title, if the operation fails |
    /// | `error.type` | if the operation fails: the code, `_OTHER`, or the name of the gRPC status |
    pub fn observe(&self, occurrence: &Occurrence<'_>) {
        event::write(occurrence, self.operation, self.redact.as_deref());
        self.operation.record(occurrence);
        #[cfg(feature = "metrics")]
        count(occurrence);
    }
}

impl Debug for Telemetry {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Telemetry")
            .field("operation", &self.operation)
            .finish_non_exhaustive()
    }
}
