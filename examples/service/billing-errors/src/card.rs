//! The errors of the payment provider.

use platform_error::PlatformError;

/// The errors of the payment provider.
#[derive(Debug, PlatformError)]
#[error(
    domain = "cards.example.com",
    labels(owner = "payments"),
    // A client restores the enum from an answer.
    from_params
)]
#[non_exhaustive]
pub enum CardError {
    /// The issuer of the card refused the charge.
    #[error(
        code = "CARD_DECLINED",
        message = "The card ending in {last4} was declined",
        cause = "The issuer does not give a reason",
        solution = "Ask the customer for another card",
        kind = FailedPrecondition,
    )]
    Declined {
        /// The last four digits of the card's number.
        last4: String,
    },

    /// The payment provider cannot be reached.
    #[error(
        code = "CARD_PROVIDER_DOWN",
        cause = "The provider or the network is down",
        solution = "Try again in a minute",
        kind = Unavailable,
        retry_after = 60,
        labels(page = "yes"),
    )]
    ProviderDown,
}
