//! Documents: JSON and its schema, the reference as Markdown and as a book, imports, checks,
//! search, and the round trip through Rust.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on panics"
)]

mod book;
mod cells;
mod check;
mod completed;
mod csv_files;
mod document;
mod edited;
mod foreign;
mod fuzz;
#[allow(dead_code, unreachable_pub, reason = "an import generated the code")]
mod imported {
    // The files are compared byte for byte.
    #[rustfmt::skip]
    pub(crate) mod hostile;
    #[rustfmt::skip]
    pub(crate) mod request;
    #[rustfmt::skip]
    pub(crate) mod wild;
}
mod imports;
mod json;
mod markup;
mod meaning;
mod params;
mod records;
mod round_trip;
mod scan;
mod search;
mod texts;
mod timing;
mod update;
mod variant;
