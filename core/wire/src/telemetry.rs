//! Errors in logs, traces and metrics.
//!
//! | feature | what one call of [`Telemetry::observe`] does |
//! |---|---|
//! | `tracing` | writes one event with the facts, the instance and the chain of sources, and records the outcome on the current span |
//! | `metrics` | increments the counter `platform_errors_total` by 1 |
//!
//! With `metrics` alone, call [`count`].
//!
//! The names follow the [semantic conventions of OpenTelemetry][semconv]. The guide has the list:
//! [`guide::telemetry`](crate::guide::telemetry).
//!
//! [semconv]: https://opentelemetry.io/docs/specs/semconv/general/recording-errors/

#[cfg(feature = "metrics")]
mod count;
#[cfg(feature = "tracing")]
mod escape;
#[cfg(feature = "tracing")]
mod event;
#[cfg(all(
    feature = "tracing",
    any(feature = "async-graphql", feature = "axum", feature = "tonic"),
))]
mod layers;
#[cfg(feature = "tracing")]
mod observer;
#[cfg(feature = "tracing")]
mod operation;
#[cfg(feature = "tracing")]
mod sources;

#[cfg(feature = "metrics")]
pub use self::count::{COUNTER, count, describe};
#[cfg(feature = "tracing")]
pub use self::event::level;
#[cfg(feature = "tracing")]
pub use self::observer::Telemetry;
#[cfg(feature = "tracing")]
pub use self::operation::Operation;
