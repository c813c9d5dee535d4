//! The catalogue as data: its owned form, as JSON and as the pages that people read.
//!
//! A [`Document`] holds what a [`Catalog`] holds, but is not bound to a program: it is read from a file, edited, compared
//! and written. Everything that turns a catalogue into something else starts from it.
//!
//! ```
//! use platform_error_document::Document;
//! use platform_error::{ErrorSet, RequestError};
//!
//! let document = Document::from(RequestError::CATALOG);
//! let json = document.to_json();
//! assert_eq!(Document::from_json(&json)?, document);
//! # Ok::<(), platform_error_document::Mistakes>(())
//! ```
//!
//! # JSON
//!
//! The form is that of [`Document::SCHEMA`]. A field that has nothing to say is left out. `format` is its version,
//! [`Document::FORMAT`]: a reader refuses another major version, and a field that it does not know. Where the minor version
//! is newer than its own, such a field was added since, and is skipped.

mod cell;
mod check;
mod column;
mod explain;
mod html;
pub mod import;
mod inline;
mod json;
mod legal;
mod lines;
mod list;
mod mistake;
mod model;
mod pages;
mod reference;
mod template;

pub use self::check::{Change, Changes, Fact, Step, check};
pub use self::column::Column;
pub use self::mistake::{Located, Mistake, Mistakes};
pub use self::model::{Document, Entry, Set};
pub use self::reference::Reference;
#[cfg(doc)]
use platform_error::Catalog;
