// No field has a similar name.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "Card of {holder} was declined",
    )]
    CardDeclined { last4: String, issuer: String },
}

fn main() {}
