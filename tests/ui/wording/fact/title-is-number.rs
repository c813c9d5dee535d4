// A title is a string.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        title = 5,
    )]
    CardDeclined,
}

fn main() {}
