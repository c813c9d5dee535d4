//! Answers, of this crate's services and of everybody else's, read back.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

#[path = "answer/client.rs"]
mod client;
#[path = "answer/corpus.rs"]
mod corpus;
#[path = "answer/decide.rs"]
mod decide;
#[path = "answer/foreign.rs"]
mod foreign;
#[path = "answer/from_answer.rs"]
mod from_answer;
#[path = "answer/from_params.rs"]
mod from_params;
#[path = "answer/fuzz.rs"]
mod fuzz;
#[path = "answer/hostile.rs"]
mod hostile;
#[path = "answer/round_trip.rs"]
mod round_trip;
#[path = "answer/services.rs"]
mod services;
#[path = "answer/written.rs"]
mod written;
