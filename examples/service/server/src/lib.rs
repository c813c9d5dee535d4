//! A service that answers with the errors of several teams: over REST, GraphQL and gRPC, on one
//! port.
//!
//! It has no errors of its own, so it needs no enum: [`ERRORS`] joins the sets of others.
//!
//! ```
//! use service::ERRORS;
//!
//! let facts = ERRORS.find("CARD_DECLINED").unwrap();
//! assert_eq!(facts.label("owner"), Some("payments"));
//! assert_eq!(facts.http_status(), 400);
//!
//! // A code that is required can be checked at compile time.
//! const _: () = assert!(ERRORS.contains("TABLE_NAME_TOO_LONG"));
//! ```
//!
//! The file `errors.json` holds what clients rely on. `tests/errors_json.rs` fails if a change
//! breaks them, and if a new error is not in the file.
//!
//! | module | what it is |
//! |---|---|
//! | `platform`, `billing` | what the service does; they return errors, and know no format |
//! | `raise` | runs into any error |
//! | `rest`, `graphql`, `grpc` | the handlers |
//! | `answers` | how errors become answers: all the code for it |
//! | `pages` | the reference, the description of the API, the metrics |
//!
//! # Two teams, one code
//!
//! A code has one meaning. Another set can join:
//!
//! ```
//! use billing_errors::BillingError;
//! use platform_error::{PlatformError, RequestError, catalog};
//!
//! #[derive(Debug, PlatformError)]
//! enum ShippingError {
//!     /// The depot is closed.
//!     #[error(code = "DEPOT_CLOSED", cause = "It is night", solution = "Wait for the morning")]
//!     DepotClosed,
//! }
//!
//! catalog!(static ERRORS = [RequestError, BillingError, ShippingError]);
//!
//! assert_eq!(ERRORS.len(), service::ERRORS.len() + 1);
//! ```
//!
//! It cannot join if one of its codes is taken. `MONTH_CLOSED` is an alias of a billing error.
//!
//! ```compile_fail,E0080
//! use billing_errors::BillingError;
//! use platform_error::{PlatformError, RequestError, catalog};
//!
//! #[derive(Debug, PlatformError)]
//! enum ShippingError {
//!     /// The depot is closed.
//!     #[error(code = "MONTH_CLOSED", cause = "It is December", solution = "Wait for January")]
//!     DepotClosed,
//! }
//!
//! // error: the code "MONTH_CLOSED" belongs to both `billing_errors::BillingError` and
//! // `shipping::ShippingError`; give one of the two another code
//! catalog!(static ERRORS = [RequestError, BillingError, ShippingError]);
//! ```

mod answers;
mod app;
mod billing;
mod graphql;
mod grpc;
mod pages;
mod platform;
mod raise;
mod rest;
mod user;

use billing_errors::BillingError;
use platform_error::RequestError;

pub use crate::app::app;
pub use crate::raise::raise;

platform_error::catalog! {
    /// Every error that this service returns: the standard set, billing, and what billing includes.
    pub static ERRORS = [RequestError, BillingError];
}
