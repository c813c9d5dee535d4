//! gRPC: a platform error as a `google.rpc.Status` with its details, and back.
//!
//! [`Status`] is plain data. It is read from the trailers of any gRPC library, and needs none.

mod decode;
mod proto;
mod status;
mod trailers;

#[cfg(test)]
mod tests;

pub use self::status::{Any, ErrorInfo, FieldViolation, Link, LocalizedMessage, Status};
