// A title is not a format string.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        title = "Card {last4} declined: {0:>5} {}",
    )]
    CardDeclined { last4: String },
}

fn main() {}
