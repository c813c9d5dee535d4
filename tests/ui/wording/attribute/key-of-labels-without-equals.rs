// In a list of labels, a word too many.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        labels(owner because "billing"),
        cause = "The limit is reached",
        explanation = "The issuer refused the charge",
        solution = "Ask for another card",
    )]
    CardDeclined { last4: String, limit: u32 },
}

fn main() {}
