// An error needs a cause.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        solution = "Ask for another card",
    )]
    CardDeclined,
}

fn main() {}
