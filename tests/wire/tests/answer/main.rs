//! Reads answers: those of this crate, and those of other services.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod client;
mod corpus;
mod decide;
mod foreign;
mod from_answer;
mod from_params;
mod fuzz;
mod hostile;
mod round_trip;
mod services;
mod written;
