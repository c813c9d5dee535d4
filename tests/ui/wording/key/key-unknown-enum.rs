// A set has no such key, and no similar one.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(color = "red")]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined,
}

fn main() {}
