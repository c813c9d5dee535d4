#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
// The guide's pages are files in the README and modules here. Of two definitions of a link the
// first wins.
//! [Annotate]: guide::annotate
//! [Read]: guide::read
//! [Extend]: guide::extend
#![doc = ""]
#![doc = include_str!("../README.md")]

// The derive writes `::platform_error::…`, in this crate too.
extern crate self as platform_error;
#[cfg(any(test, feature = "anstream"))]
extern crate std;

mod catalog;
mod const_str;
mod display;
mod error;
mod forward;
pub mod guide;
mod index;
mod metadata;
mod report;
mod source;
mod standard;

pub use crate::catalog::Catalog;
pub use crate::catalog::iter::{Entry, Iter};
pub use crate::error::{ErrorSet, PlatformError};
pub use crate::metadata::Metadata;
pub use crate::report::{ErrorRef, Report};
pub use crate::standard::RequestError;
pub use platform_error_macros::PlatformError;
pub use platform_error_syntax::kind::{Kind, Retry};

/// What the derive's expansion names. It is not part of the public API.
#[doc(hidden)]
pub mod __private;

/// How the tool's `explain` lays out an error. It is not part of the public API.
#[doc(hidden)]
pub mod __layout;
