//! Errors of another derive, with metadata added.

use platform_error::{PlatformError, RequestError};
use thiserror::Error;

/// An enum.
#[derive(Debug, Error, PlatformError)]
#[platform_error(docs = "d/{code}")]
pub enum Enum {
    /// Shown
    #[error("theirs {name}")]
    #[platform_error(code = "NAMED", message = "{name:?}", cause = "c", solution = "s")]
    Named {
        /// Shown
        name: String,
    },
    /// A set
    #[error(transparent)]
    #[platform_error(transparent)]
    Request(#[from] RequestError),
}

/// With parameters
#[derive(Debug, Error, PlatformError)]
#[error("theirs")]
#[platform_error(code = "STRUCT", message = "{value}", cause = "c", solution = "s")]
pub struct Struct<'a, T> {
    /// Shown
    pub value: &'a T,
}
