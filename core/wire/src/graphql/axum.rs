//! [`Endpoint`], GraphQL over HTTP as a service of axum.

mod answer;
mod endpoint;
mod media;
mod options;
mod params;
mod receive;

pub use self::endpoint::Endpoint;
