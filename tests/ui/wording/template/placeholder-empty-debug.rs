// A message has no arguments that a placeholder could count.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "Card ending in {:?} was declined",
    )]
    CardDeclined { last4: String, issuer: String },
}

fn main() {}
