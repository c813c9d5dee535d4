//! Layers for servers and clients of tonic.

mod body;
mod change;
mod repair;
mod rewrite;
mod sanitize;
mod service;
mod statuses;

pub use self::body::StatusBody;
pub use self::sanitize::Sanitize;
pub use self::service::{StatusFuture, StatusService};
pub use self::statuses::Statuses;
