//! Errors over gRPC: through a server and a client, within budgets, and as JSON.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod budget;
mod json;
mod layer;
mod noise;
mod sanitize;
mod server;
