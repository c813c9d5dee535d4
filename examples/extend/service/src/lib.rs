//! A service that answers with errors of several teams, and knows all of them.
//!
//! It has no errors of its own, so there is no enum to write; [`ERRORS`] joins the sets of others.
//!
//! ```
//! use service::ERRORS;
//!
//! let facts = ERRORS.find("CARD_DECLINED").unwrap();
//! assert_eq!(facts.label("owner"), Some("payments"));
//! assert_eq!(facts.kind().http_status(), 400);
//!
//! // What is not found at run time can be kept from compiling.
//! const _: () = assert!(ERRORS.contains("TABLE_NAME_TOO_LONG"));
//! ```
//!
//! # Two teams, one code
//!
//! A code means one thing. Another set can join:
//!
//! ```
//! use billing_errors::BillingError;
//! use platform_error::{PlatformError, RequestError, catalog};
//!
//! #[derive(Debug, PlatformError)]
//! enum ShippingError {
//!     /// The depot is closed.
//!     #[error(code = "DEPOT_CLOSED", cause = "It is night", solution = "Wait for the morning", kind = Unavailable)]
//!     DepotClosed,
//! }
//!
//! catalog!(static ERRORS = [RequestError, BillingError, ShippingError]);
//!
//! assert_eq!(ERRORS.len(), service::ERRORS.len() + 1);
//! ```
//!
//! It cannot, if one of its codes is taken. `MONTH_CLOSED` was a code of billing, and is an alias now.
//!
//! ```compile_fail,E0080
//! use billing_errors::BillingError;
//! use platform_error::{PlatformError, RequestError, catalog};
//!
//! #[derive(Debug, PlatformError)]
//! enum ShippingError {
//!     /// The depot is closed.
//!     #[error(code = "MONTH_CLOSED", cause = "It is December", solution = "Wait for January", kind = Unavailable)]
//!     DepotClosed,
//! }
//!
//! // error: the code "MONTH_CLOSED" belongs to both `billing_errors::BillingError` and `shipping::ShippingError`; …
//! catalog!(static ERRORS = [RequestError, BillingError, ShippingError]);
//! ```

use billing_errors::BillingError;
use platform_error::RequestError;

platform_error::catalog! {
    /// Every error that this service answers with: the standard set, what billing answers, and what is behind billing.
    pub static ERRORS = [RequestError, BillingError];
}
