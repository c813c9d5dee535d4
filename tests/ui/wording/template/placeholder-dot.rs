// thiserror accepts a dot before a field.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "Card ending in {.0} was declined",
    )]
    CardDeclined(String),
}

fn main() {}
