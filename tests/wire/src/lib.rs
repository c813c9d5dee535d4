//! What the tests in `tests` share.
#![expect(
    clippy::missing_errors_doc,
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    reason = "a test that cannot go on panics"
)]

pub mod sets;
pub mod shop;
