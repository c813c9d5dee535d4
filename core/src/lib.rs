#![no_std]
#![cfg_attr(docsrs, feature(doc_cfg))]
// The README links to files of the repository. On docs.rs, the same links lead to modules, to other
// packages and to the repository: of two definitions of a link, Markdown uses the first.
//! [`Kind`]: Kind
//! [`RequestError`]: RequestError
//! [`examples/service`]: https://github.com/platform-error/platform-error/blob/HEAD/examples/service/README.md
//! [`platform-error-cli`]: https://docs.rs/platform-error-cli
//! [`platform-error-document`]: https://docs.rs/platform-error-document
//! [`platform-error-wire`]: https://docs.rs/platform-error-wire
//! [Apache 2.0]: https://github.com/platform-error/platform-error/blob/HEAD/LICENSE-APACHE
//! [MIT]: https://github.com/platform-error/platform-error/blob/HEAD/LICENSE-MIT
//! [Changes]: https://github.com/platform-error/platform-error/blob/HEAD/CHANGELOG.md
//! [a whole service]: https://docs.rs/platform-error-wire/latest/platform_error_wire/guide/service/index.html
//! [an example]: https://github.com/platform-error/platform-error/blob/HEAD/examples/beside_thiserror/src/main.rs
//! [annotate]: guide::annotate
//! [benchmarks]: https://github.com/platform-error/platform-error/blob/HEAD/core/benches/README.md
//! [chart]: https://github.com/platform-error/platform-error/raw/HEAD/core/benches/lookup.svg
//! [contributions]: https://github.com/platform-error/platform-error/blob/HEAD/CONTRIBUTING.md
//! [extend]: guide::extend
//! [formats]: https://github.com/platform-error/platform-error/raw/HEAD/core/pictures/formats.svg
//! [from a table to an enum]: https://docs.rs/platform-error-cli/latest/platform_error_cli/guide/table/index.html
//! [in a service]: guide::service
//! [page]: https://github.com/platform-error/platform-error/raw/HEAD/core/pictures/page-light.png
//! [read]: guide::read
//! [terminal]: https://github.com/platform-error/platform-error/raw/HEAD/core/pictures/explain.svg
//! [tool]: https://docs.rs/platform-error-cli
#![doc = ""]
#![doc = include_str!("../README.md")]

// The derive writes `::platform_error::…`, in this crate too.
#[cfg(feature = "alloc")]
extern crate alloc;
extern crate self as platform_error;
#[cfg(any(test, feature = "std"))]
extern crate std;

#[cfg(feature = "alloc")]
mod boxed;
mod catalog;
mod const_str;
mod delay;
mod display;
mod error;
mod field;
mod forward;
mod from_param;
pub mod guide;
mod index;
mod into_error;
mod metadata;
mod param;
mod parameter;
mod report;
mod scalar;
mod set;
mod source;
mod standard;
mod value;

pub use platform_error_macros::PlatformError;
#[doc(hidden)]
pub use platform_error_macros::{__catalog_mistake, __catalogs};
pub use platform_error_syntax::kind::{Kind, ParseNameError, Retry};
pub use platform_error_syntax::param::ParamType;

pub use crate::catalog::Catalog;
pub use crate::catalog::iter::{Entry, Iter};
pub use crate::error::PlatformError;
pub use crate::metadata::Metadata;
pub use crate::param::Param;
pub use crate::report::{ErrorRef, Report};
pub use crate::set::ErrorSet;
pub use crate::standard::RequestError;
pub use crate::value::Value;

/// What the derive's expansion names. It is not part of the public API.
#[doc(hidden)]
pub mod __expansion;

/// How the tool's `explain` lays out an error. It is not part of the public API.
#[doc(hidden)]
pub mod __layout;
