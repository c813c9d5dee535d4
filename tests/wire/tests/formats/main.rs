//! Every format of one error: all agree, and none reveals what it must not.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]
#![expect(
    clippy::unused_async,
    reason = "the macros of async-graphql ask for it"
)]

mod agreement;
mod golden;
mod leaks;
mod log;
mod servers;
mod values;
mod written;
