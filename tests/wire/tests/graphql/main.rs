//! GraphQL: the extension `Codes`, and the endpoint for axum.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod code_enum;
mod endpoint;
mod extension;
mod hostile;
mod shop;
