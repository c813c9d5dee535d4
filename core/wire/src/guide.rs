//! The guide: how a service answers with errors, and how a client reads them.

/// [`Config`]: crate::Config
/// [`Instance`]: crate::Instance
/// [`Occurrence`]: crate::Occurrence
/// [`Operation`]: crate::telemetry::Operation
/// [`Telemetry`]: crate::telemetry::Telemetry
/// [`count`]: crate::telemetry::count
/// [`describe`]: crate::telemetry::describe
/// [`level`]: crate::telemetry::level
/// [`observe`]: crate::telemetry::Telemetry::observe
/// [`redact`]: crate::telemetry::Telemetry::redact
#[cfg(all(feature = "metrics", feature = "tracing"))]
#[cfg_attr(docsrs, doc(cfg(all(feature = "metrics", feature = "tracing"))))]
#[doc = ""]
#[doc = include_str!("guide/telemetry.md")]
pub mod telemetry {}
