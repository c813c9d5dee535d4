//! GraphQL: the extension `Codes`, and the endpoint for axum.

mod endpoint;
mod extension;
mod shop;
