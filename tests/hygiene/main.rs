//! Names: whatever the code around a derived type is called, the expansion means its own things.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod functions;
mod look_alikes;
mod macros;
mod namesakes;
mod raw;

// Paths like `core::fmt` mean these, unless they start with `::`.
mod alloc {}
mod core {}
mod platform_error {}
mod std {}
