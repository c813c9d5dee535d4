#![cfg_attr(docsrs, feature(doc_cfg))]
//! Documented errors as answers, and answers as errors again.
//!
//! An [`Occurrence`] is one error as it is told to somebody: its facts, its message, its
//! parameters. Every format is written from it and from nothing else, so no two formats disagree.

#[cfg(feature = "http")]
mod accept;
pub mod answer;
#[cfg(feature = "axum")]
#[cfg_attr(docsrs, doc(cfg(feature = "axum")))]
pub mod axum;
mod config;
mod details;
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
mod occurrence;
#[cfg(feature = "utoipa")]
#[cfg_attr(docsrs, doc(cfg(feature = "utoipa")))]
pub mod openapi;
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
pub use crate::translations::{Texts, Translations};
pub use crate::violation::Violation;
