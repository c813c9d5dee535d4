//! Names in the expansion never resolve to items of the user's crate.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod functions;
mod look_alikes;
mod macros;
mod namesakes;
mod raw;

// Paths such as `core::fmt` resolve to these, unless they start with `::`.
mod alloc {}
mod core {}
mod platform_error {}
mod std {}
