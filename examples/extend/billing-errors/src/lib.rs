//! The errors of a billing team, in a library of their own: whoever calls billing depends on this alone.
//!
//! [`BillingError`] includes [`CardError`], which is what the payment provider answers.
//!
//! ```
//! use billing_errors::{BillingError, CardError};
//!
//! fn charge(amount: &str) -> Result<u64, BillingError> {
//!     let cents = amount.parse().map_err(|source| BillingError::AmountNotReadable { text: amount.to_owned(), source })?;
//!     if cents > 100_000 {
//!         Err(CardError::Declined { last4: "4242".to_owned() })?;
//!     }
//!     Ok(cents)
//! }
//!
//! assert_eq!(charge("12.50").unwrap_err().to_string(), "\"12.50\" is no amount");
//! assert_eq!(charge("125000").unwrap_err().code(), "CARD_DECLINED");
//! ```

mod card;

use std::num::ParseIntError;

use platform_error::PlatformError;

pub use crate::card::CardError;

/// What billing answers.
///
/// The team, its runbook and the documentation are the same for each error, unless the error says otherwise.
#[derive(Debug, PlatformError)]
#[error(
    domain = "billing.example.com",
    docs = "https://docs.example.com/errors/{code}",
    labels(owner = "billing", runbook = "https://runbooks.example.com/billing")
)]
#[non_exhaustive]
pub enum BillingError {
    /// An amount could not be read.
    #[error(
        code = "AMOUNT_NOT_READABLE",
        message = "{text:?} is no amount",
        cause = "An amount is a whole number of cents",
        solution = "Write 12.50 as 1250",
        kind = InvalidArgument,
    )]
    AmountNotReadable {
        /// What was written.
        text: String,
        /// What is wrong with it.
        source: ParseIntError,
    },

    /// The month is closed for bookings.
    #[error(
        code = "LEDGER_CLOSED",
        // Its code until 2.0; those who stored it still find the error.
        alias = "MONTH_CLOSED",
        cause = "The accounts of the month have been settled",
        solution = "Book into the next month",
        kind = FailedPrecondition,
        labels(runbook = "https://runbooks.example.com/ledger", dashboard = "https://metrics.example.com/ledger"),
    )]
    LedgerClosed,

    /// A second invoice was asked for.
    #[error(
        code = "INVOICE_EXISTS",
        cause = "The order has been invoiced",
        solution = "Correct the invoice that there is",
        kind = AlreadyExists,
        since = "2.1",
    )]
    InvoiceExists,

    /// The customer owes too much.
    #[error(
        code = "CREDIT_EXHAUSTED",
        message = "{owed} cents are owed, {limit} are allowed",
        cause = "Invoices are not paid",
        solution = "Ask the customer to pay",
        kind = FailedPrecondition,
        deprecated = "use CARD_DECLINED; customers pay by card since 2.0",
    )]
    CreditExhausted {
        /// What the customer owes, in cents.
        owed: u64,
        /// What a customer may owe, in cents.
        limit: u64,
    },

    /// The card could not be charged. The provider's errors keep their codes and texts, and become part of this set.
    #[error(transparent)]
    Card(#[from] CardError),
}
