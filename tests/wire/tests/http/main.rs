//! Problems as responses of real services.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod exchange;
mod failures;
mod instances;
mod kept;
mod languages;
mod layers;
mod negotiation;
mod observed;
mod problems;
mod replaced;
mod shop;
mod stack;
