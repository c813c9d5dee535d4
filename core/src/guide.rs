//! The pages: how to write errors down, how to read them, how to add sets, and what the tool does with them.

// The pages are also read as files of the repository, where their links lead to other files. Of two definitions of one
// link the first holds: those that stand before a page here make the same links lead to items.

/// [`Kind`]: crate::Kind
/// [report]: crate::Report
/// [the derive]: derive@crate::PlatformError
/// [read]: crate::guide::read
#[doc = ""]
#[doc = include_str!("guide/annotate.md")]
pub mod annotate {}

/// [`PlatformError`]: trait@crate::PlatformError
/// [`as_error`]: crate::PlatformError::as_error
/// [`params`]: crate::PlatformError::params
/// [`Catalog`]: crate::Catalog
/// [`Report`]: crate::Report
/// [extend]: crate::guide::extend
#[doc = ""]
#[doc = include_str!("guide/read.md")]
pub mod read {}

/// [the derive]: derive@crate::PlatformError
#[doc = ""]
#[doc = include_str!("guide/extend.md")]
pub mod extend {}
