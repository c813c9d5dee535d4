// A repeated key is reported even if the values are equal.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        cause = "The limit is reached",
    )]
    CardDeclined,
}

fn main() {}
