// The value must be a string literal.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(domain = 7)]
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
