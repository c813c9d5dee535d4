//! The errors of a billing team, in a library of their own, so that callers depend on nothing else.
//!
//! [`BillingError`] includes [`CardError`], the errors of the payment provider.
//!
//! ```
//! use billing_errors::{BillingError, CardError};
//!
//! fn charge(amount: &str) -> Result<u64, BillingError> {
//!     let cents = amount.parse().map_err(|source| {
//!         let text = amount.to_owned();
//!         BillingError::InvalidAmount { text, source }
//!     })?;
//!     if cents > 100_000 {
//!         Err(CardError::Declined { last4: "4242".to_owned() })?;
//!     }
//!     Ok(cents)
//! }
//!
//! assert_eq!(charge("12.50").unwrap_err().to_string(), "\"12.50\" is not an amount");
//! assert_eq!(charge("125000").unwrap_err().code(), "CARD_DECLINED");
//! ```

mod card;

use std::num::ParseIntError;

use platform_error::PlatformError;

pub use crate::card::CardError;

/// The errors of billing.
///
/// The owner and the runbook apply to every error that does not override them.
#[derive(Debug, PlatformError)]
#[error(
    domain = "billing.example.com",
    labels(owner = "billing", runbook = "https://runbooks.example.com/billing")
)]
#[non_exhaustive]
pub enum BillingError {
    /// An amount could not be parsed.
    #[error(
        code = "INVALID_AMOUNT",
        message = "{text:?} is not an amount",
        cause = "An amount is a whole number of cents",
        solution = "Write 12.50 as 1250",
        kind = InvalidArgument,
    )]
    InvalidAmount {
        /// What was passed as the amount.
        text: String,
        /// Why it is not an amount.
        source: ParseIntError,
    },

    /// The month is closed for bookings.
    #[error(
        code = "LEDGER_CLOSED",
        // Its code until 2.0. A stored code still leads to the error.
        alias = "MONTH_CLOSED",
        cause = "The accounts of the month have been settled",
        solution = "Post to the next month",
        kind = FailedPrecondition,
        labels(
            runbook = "https://runbooks.example.com/ledger",
            dashboard = "https://metrics.example.com/ledger",
        ),
    )]
    LedgerClosed,

    /// A second invoice was requested.
    #[error(
        code = "INVOICE_EXISTS",
        cause = "The order has already been invoiced",
        solution = "Correct the existing invoice",
        kind = AlreadyExists,
        since = "2.1",
    )]
    InvoiceExists,

    /// The customer owes too much.
    #[error(
        code = "CREDIT_EXHAUSTED",
        message = "{owed} cents are owed, {limit} are allowed",
        cause = "The customer has not paid earlier invoices",
        solution = "Ask the customer to pay",
        kind = FailedPrecondition,
        deprecated = "use CARD_DECLINED; since 2.0 customers pay by card",
    )]
    CreditExhausted {
        /// What the customer owes, in cents.
        owed: u64,
        /// What a customer may owe, in cents.
        limit: u64,
    },

    /// The card could not be charged. The provider's errors keep their codes and all other facts.
    #[error(transparent)]
    Card(#[from] CardError),
}
