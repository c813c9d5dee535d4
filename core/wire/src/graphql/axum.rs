//! [`Endpoint`], GraphQL over HTTP as a service of axum.

mod answer;
mod endpoint;
mod list;
mod media;
mod options;
mod params;
mod receive;

pub use self::endpoint::Endpoint;
