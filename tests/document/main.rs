//! The catalogue as data: JSON and its schema, the reference in Markdown, the way in and the circle that both close.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on panics"
)]

mod cells;
mod check;
mod circle;
mod document;
mod explain;
mod fuzz;
#[allow(dead_code, unreachable_pub, reason = "it is what an import writes")]
mod imported {
    // They are compared byte for byte.
    #[rustfmt::skip]
    pub(crate) mod hostile;
    #[rustfmt::skip]
    pub(crate) mod request;
}
mod imports;
mod json;
mod pages;
mod texts;
