#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
// The pages of the README are modules here; of two definitions of one link the first holds.
//! [Annotate]: guide::annotate
//! [Read]: guide::read
//! [Extend]: guide::extend
#![doc = ""]
#![doc = include_str!("../README.md")]

// The derive writes `::platform_error::…`, here too.
extern crate self as platform_error;
#[cfg(any(test, feature = "anstream"))]
extern crate std;

mod catalog;
mod display;
mod error;
mod forward;
pub mod guide;
mod index;
mod metadata;
mod report;
mod source;
mod standard;

pub use crate::catalog::{Catalog, Entry, Iter};
pub use crate::error::{ErrorSet, PlatformError};
pub use crate::metadata::Metadata;
pub use crate::report::{ErrorRef, Report};
pub use crate::standard::RequestError;
pub use platform_error_macros::PlatformError;
pub use platform_error_syntax::kind::{Kind, Retry};

/// What the derive's expansion names. No part of it is an interface.
#[doc(hidden)]
pub mod __private;
