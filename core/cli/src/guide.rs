//! The guide: how to start from a table of errors.

#[doc = ""]
#[doc = include_str!("guide/table.md")]
pub mod table {}
