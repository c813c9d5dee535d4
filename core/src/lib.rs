#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
//! One annotated enum is the only place where an error is written.

// The derive writes `::platform_error::…`, here too.
extern crate self as platform_error;

mod catalog;
mod display;
mod error;
mod forward;
mod kind;
mod metadata;
mod report;
mod source;
mod standard;

pub use crate::catalog::Catalog;
pub use crate::error::{ErrorSet, PlatformError};
pub use crate::kind::{Kind, Retry};
pub use crate::metadata::Metadata;
pub use crate::report::Report;
pub use crate::standard::RequestError;
pub use platform_error_macros::PlatformError;

/// What the derive's expansion names. No part of it is an interface.
#[doc(hidden)]
pub mod __private;
