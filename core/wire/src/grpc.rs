//! gRPC: a platform error as a `google.rpc.Status` with its details, and back.
//!
//! [`Status`] is plain data. It is read from the trailers of any gRPC library, and needs none.

pub(crate) mod budget;
mod check;
mod connect;
mod decode;
mod detail;
mod encode;
mod occurrence;
mod proto;
mod rest;
mod status;
#[cfg(feature = "tonic")]
mod statuses;
#[cfg(feature = "tonic")]
mod tonic;
mod trailers;

#[cfg(test)]
mod tests;

pub use self::check::check;
pub use self::status::{Any, ErrorInfo, FieldViolation, Link, LocalizedMessage, Status};
#[cfg(feature = "tonic")]
#[cfg_attr(docsrs, doc(cfg(feature = "tonic")))]
pub use self::statuses::{Statuses, StatusesBody, StatusesFuture, StatusesService};
#[cfg(feature = "tonic")]
#[doc(hidden)]
pub use self::tonic::{__to_status, __tonic};
