//! gRPC: a platform error as a `google.rpc.Status` with its details, and back.
//!
//! [`Status`] is plain data, made from an [`Occurrence`](crate::Occurrence) or read from the
//! trailers of any library. It can also be written as JSON for the Connect protocol and for
//! Google's REST APIs. With the feature `tonic`, `?` converts every error to a `tonic::Status`.
//!
//! ```
//! use platform_error::RequestError;
//! use platform_error_wire::grpc::Status;
//! use platform_error_wire::{Config, Occurrence};
//!
//! let config = Config::new();
//! let sent = Status::new(&Occurrence::new(&RequestError::MissingFilter, &config));
//!
//! let received = Status::decode(&sent.encode());
//! assert_eq!(received.code, 3);
//! assert_eq!(received.error_info.unwrap().reason, "MISSING_FILTER");
//! ```

pub(crate) mod budget;
mod check;
mod connect;
mod decode;
mod detail;
mod encode;
#[cfg(feature = "tonic")]
mod layer;
mod occurrence;
mod proto;
#[cfg(feature = "http")]
mod response;
mod rest;
mod status;
#[cfg(feature = "tonic")]
mod tonic;
mod trailers;

#[cfg(test)]
mod tests;

pub use self::check::check;
#[cfg(feature = "tonic")]
#[cfg_attr(docsrs, doc(cfg(feature = "tonic")))]
pub use self::layer::{Sanitize, StatusBody, StatusFuture, StatusService, Statuses};
#[cfg(feature = "http")]
pub use self::response::{connect_response, rest_response};
pub use self::status::{Any, ErrorInfo, FieldViolation, Link, LocalizedMessage, Status};
#[cfg(feature = "tonic")]
#[doc(hidden)]
pub use self::tonic::{__to_status, __tonic};
