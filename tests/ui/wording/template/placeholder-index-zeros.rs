// An index has no leading zeros.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "Balance is {00}",
    )]
    CardDeclined(f64),
}

fn main() {}
