//! platform-error under another name: the expansion takes every path from `crate = ::pe`.
#![deny(
    warnings,
    rust_2018_idioms,
    rust_2021_compatibility,
    rust_2024_compatibility
)]

use pe::{ErrorSet, PlatformError, RequestError};

/// One variant for each part of the expansion.
#[derive(Debug, PlatformError)]
#[error(crate = ::pe, docs = "d/{code}")]
pub enum Error {
    /// It
    #[error(code = "UNIT", cause = "c", solution = "s", kind = Aborted, retry = Never)]
    Unit,
    /// It
    #[error(
        code = "SHOWN",
        message = "{short} {long:?} {path}",
        cause = "c",
        solution = "s"
    )]
    Shown {
        /// Shown
        short: u8,
        /// Shown
        long: String,
        /// Shown
        path: std::path::PathBuf,
    },
    /// It
    #[error(code = "SHORT", message = "{0}", cause = "c", solution = "s")]
    Short(String),
    /// It
    #[error(code = "SOURCE", cause = "c", solution = "s")]
    Source(#[from] Option<Box<dyn std::error::Error + Send + Sync>>),
    /// A set
    #[error(transparent)]
    Request(#[from] RequestError),
    /// Any
    #[error(transparent)]
    Any(Box<dyn PlatformError + Send + Sync>),
}

/// It
#[derive(Debug, PlatformError)]
#[error(
    code = "STRUCT",
    message = "{value}",
    cause = "c",
    solution = "s",
    crate = "::pe"
)]
pub struct Struct<T> {
    /// Shown
    pub value: T,
}

#[test]
fn the_other_name_is_enough() {
    assert_eq!(Error::CATALOG.iter().count(), 4 + 13);
    assert_eq!(Error::CATALOG.domain(), "platform-error-paths");
    assert_eq!(
        Error::from(RequestError::MissingFilter).code(),
        "MISSING_FILTER"
    );
    let shown = Error::Shown {
        short: 1,
        long: "x".into(),
        path: "/a".into(),
    };
    assert_eq!(shown.to_string(), "1 \"x\" /a");
    assert_eq!(Error::Short("x".into()).to_string(), "x");
    assert_eq!(Error::Unit.metadata().docs(), Some("d/UNIT"));
    assert_eq!(Struct { value: 3 }.to_string(), "3");
    assert!(std::error::Error::source(&Error::Source(Some("x".into()))).is_some());
}
