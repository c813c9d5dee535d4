// A width by a placeholder, as in Python.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        message = "The limit is {limit:>{width}}",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined { last4: String, limit: u32 },
}

fn main() {}
