//! The event of an occurrence.

use platform_error::Kind;
use tracing::Level;
use tracing::field::{DisplayValue, display};

use super::escape::Escaped;
use super::operation::{Operation, error_type};
use super::sources::{Redact, joined};
use crate::{Instance, Occurrence};

/// The level of the event of an occurrence.
///
/// | level | errors | a reader should |
/// |---|---|---|
/// | `ERROR` | of the kinds `Unknown`, `Internal` and `DataLoss`, and of no set | repair the service |
/// | `WARN` | of the kinds `Unavailable`, `DeadlineExceeded`, `ResourceExhausted` and `Aborted` | watch how many there are |
/// | `DEBUG` | of the kind `Cancelled` | ignore it: nobody waits for the answer |
/// | `INFO` | all others | look it up when a caller quotes the instance |
///
/// An error with an HTTP status below 500 is the caller's, so it is not an `ERROR` whatever its
/// kind.
///
/// ```
/// use platform_error::RequestError;
/// use platform_error_wire::{Config, Occurrence, telemetry};
///
/// let config = Config::new();
/// let conflict = Occurrence::new(&RequestError::DuplicateKey, &config);
/// assert_eq!(telemetry::level(&conflict), tracing::Level::INFO);
/// ```
pub fn level(occurrence: &Occurrence<'_>) -> Level {
    match occurrence.kind() {
        Kind::Unknown | Kind::Internal | Kind::DataLoss if occurrence.http_status() >= 500 => {
            Level::ERROR
        }
        Kind::Unavailable | Kind::DeadlineExceeded | Kind::ResourceExhausted | Kind::Aborted => {
            Level::WARN
        }
        Kind::Cancelled => Level::DEBUG,
        _ => Level::INFO,
    }
}

/// Writes the event. Each level needs a call site of its own, and what is written is only computed
/// if a subscriber wants it.
pub(super) fn write(occurrence: &Occurrence<'_>, operation: Operation, redact: Option<&Redact>) {
    macro_rules! write_at {
        ($level:expr) => {
            tracing::event!(
                name: "platform_error",
                target: "platform_error",
                $level,
                "error.type" = error_type(occurrence),
                "platform_error.code" = occurrence.code(),
                "platform_error.domain" = occurrence.domain(),
                "platform_error.kind" = occurrence.kind().as_str(),
                "platform_error.retry" = occurrence.retry().as_str(),
                "platform_error.instance" = instance(occurrence),
                "http.response.status_code" = http_status(occurrence, operation),
                "rpc.response.status_code" = grpc_status(occurrence, operation),
                "exception.type" = exception_type(occurrence),
                "exception.message" = exception_message(occurrence, redact),
                "{}",
                Escaped(occurrence.untranslated()),
            )
        };
    }
    match level(occurrence) {
        Level::ERROR => write_at!(Level::ERROR),
        Level::WARN => write_at!(Level::WARN),
        Level::DEBUG => write_at!(Level::DEBUG),
        _ => write_at!(Level::INFO),
    }
}

fn instance<'a>(occurrence: &'a Occurrence<'_>) -> Option<DisplayValue<&'a Instance>> {
    occurrence.instance().map(display)
}

fn http_status(occurrence: &Occurrence<'_>, operation: Operation) -> Option<u64> {
    operation.is_http().then(|| occurrence.http_status().into())
}

fn grpc_status(occurrence: &Occurrence<'_>, operation: Operation) -> Option<&'static str> {
    operation.is_grpc().then(|| occurrence.kind().as_str())
}

/// The type of the error that was raised; that of a foreign error is not known.
fn exception_type(occurrence: &Occurrence<'_>) -> Option<&'static str> {
    let is_known = !occurrence.is_foreign();
    is_known.then(|| occurrence.set().path())
}

fn exception_message(
    occurrence: &Occurrence<'_>,
    redact: Option<&Redact>,
) -> DisplayValue<Escaped<String>> {
    display(Escaped(joined(occurrence.as_error(), redact)))
}
