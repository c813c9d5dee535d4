//! What one error leaves in logs, traces and metrics.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod count;
mod event;
mod kinds;
mod layer;
mod levels;
mod span;
