// A set uses a code that a set which it includes has retired.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(reserved("CARD_LOST", "CARD_STOLEN"))]
enum CardError {
    /// It
    #[error(code = "CARD_EXPIRED", cause = "c", solution = "s")]
    Expired,
}

#[derive(Debug, PlatformError)]
enum BillingError {
    /// It
    #[error(code = "CARD_GONE", alias = "CARD_LOST", cause = "c", solution = "s")]
    Gone,
    #[error(transparent)]
    Card(CardError),
}

fn main() {}
