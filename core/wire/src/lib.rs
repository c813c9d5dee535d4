#![cfg_attr(docsrs, feature(doc_cfg))]
// The README links to docs.rs. Here, the same links lead to the items: of two definitions of a
// link, Markdown uses the first. Without a feature, its items are only there.
//! [`Answer`]: Answer
//! [`CatalogTranslations`]: CatalogTranslations
//! [`Config`]: Config
//! [`Occurrence`]: Occurrence
//! [`Problem`]: Problem
//! [`platform-error`]: platform_error
//! [`to_json`]: Occurrence::to_json
//! [`to_text`]: Occurrence::to_text
//! [installed]: Config::install
#![cfg_attr(feature = "async-graphql", doc = "[`Codes`]: graphql::Codes")]
#![cfg_attr(feature = "axum", doc = "[`Problems`]: crate::axum::Problems")]
#![cfg_attr(feature = "axum", doc = "[`into_response!`]: into_response")]
#![cfg_attr(feature = "axum", doc = "[REST]: guide::rest")]
#![cfg_attr(feature = "grpc", doc = "[`grpc::Status`]: grpc::Status")]
#![cfg_attr(feature = "html", doc = "[`to_html`]: Occurrence::to_html")]
#![cfg_attr(feature = "http", doc = "[`respond`]: Occurrence::respond")]
#![cfg_attr(feature = "reqwest", doc = "[client]: guide::client")]
#![cfg_attr(feature = "tonic", doc = "[`into_status!`]: into_status")]
#![cfg_attr(feature = "tracing", doc = "[`Telemetry`]: telemetry::Telemetry")]
#![cfg_attr(feature = "utoipa", doc = "[OpenAPI]: guide::openapi")]
#![cfg_attr(feature = "xml", doc = "[`to_xml`]: Occurrence::to_xml")]
#![cfg_attr(
    all(
        feature = "async-graphql",
        feature = "axum",
        feature = "reqwest",
        feature = "tonic",
        feature = "tracing",
        feature = "utoipa"
    ),
    doc = "[a whole service]: guide::service"
)]
#![doc = ""]
// The example at its top needs axum.
#![cfg_attr(feature = "axum", doc = include_str!("../README.md"))]
#![cfg_attr(
    not(feature = "axum"),
    doc = "Documented errors as answers, and answers as errors again. With the feature `axum`, the \
        README is here."
)]

#[cfg(feature = "http")]
mod accept;
pub mod answer;
#[cfg(feature = "axum")]
#[cfg_attr(docsrs, doc(cfg(feature = "axum")))]
pub mod axum;
mod config;
mod details;
mod error_info;
pub mod graphql;
#[cfg(feature = "grpc")]
#[cfg_attr(docsrs, doc(cfg(feature = "grpc")))]
pub mod grpc;
pub mod guide;
#[cfg(feature = "http")]
mod http;
mod http_error;
mod instance;
#[allow(dead_code, reason = "each format uses a part of it")]
mod json;
mod missing;
#[cfg(any(feature = "async-graphql", feature = "tonic"))]
mod observers;
mod occurrence;
#[cfg(feature = "utoipa")]
#[cfg_attr(docsrs, doc(cfg(feature = "utoipa")))]
pub mod openapi;
#[cfg(any(feature = "async-graphql", feature = "axum"))]
mod panicked;
mod problem;
#[cfg(feature = "reqwest")]
#[cfg_attr(docsrs, doc(cfg(feature = "reqwest")))]
pub mod reqwest;
mod shown;
#[cfg(any(feature = "metrics", feature = "tracing"))]
#[cfg_attr(docsrs, doc(cfg(any(feature = "metrics", feature = "tracing"))))]
pub mod telemetry;
mod translations;
mod uri;
mod violation;

#[cfg(feature = "http")]
#[cfg_attr(docsrs, doc(cfg(feature = "http")))]
pub use crate::accept::Format;
pub use crate::answer::{Answer, Decision, FromAnswer, Idempotent};
pub use crate::config::Config;
pub use crate::details::{Details, Members};
pub use crate::http_error::HttpError;
pub use crate::instance::Instance;
pub use crate::occurrence::{Message, Occurrence, TypeUri};
pub use crate::problem::Problem;
pub use crate::translations::catalog::{CatalogTranslations, TranslationError, TranslationErrors};
pub use crate::translations::{Translation, Translations};
pub use crate::violation::Violation;
