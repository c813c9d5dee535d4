//! The guide: how a service answers with errors, and how a client reads them.

/// [`HttpError`]: crate::HttpError
/// [`Problem`]: crate::Problem
/// [`SharedProblems`]: crate::openapi::SharedProblems
/// [`problem_schema`]: crate::openapi::problem_schema
/// [installed]: crate::Config::install
#[cfg(feature = "utoipa")]
#[cfg_attr(docsrs, doc(cfg(feature = "utoipa")))]
#[doc = ""]
#[doc = include_str!("guide/openapi.md")]
pub mod openapi {}

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
