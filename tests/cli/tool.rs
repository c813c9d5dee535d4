//! The tool for the catalog of a crate with its own errors.

use std::process::ExitCode;

use platform_error::{PlatformError, RequestError, catalog};

/// The errors of the billing service.
#[derive(Debug, PlatformError)]
#[error(
    domain = "billing.example.com",
    docs = "https://docs.example.com/{code}",
    labels(owner = "billing")
)]
pub enum BillingError {
    /// The issuer refused the charge, **whatever** the amount; [more](https://example.com/more).
    #[error(
        code = "CARD_DECLINED",
        alias = "PAYMENT_DECLINED",
        message = "Card ending in {last4} was declined",
        cause = "The issuer declined",
        solution = "Ask for another card",
        kind = FailedPrecondition
    )]
    CardDeclined {
        /// The last digits of the card.
        last4: String,
    },
}

catalog! {
    /// All errors of the platform.
    pub static ERRORS = [RequestError, BillingError]
}

fn main() -> ExitCode {
    platform_error_cli::main(&ERRORS)
}
