//! GraphQL: the extension `Codes`, and the endpoint for axum.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on panics")]

mod body;
mod code_enum;
mod endpoint;
mod exchange;
mod extension;
mod framework;
mod hostile;
mod requests;
mod shop;
