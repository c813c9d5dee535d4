// A struct in place of a string.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        docs = { url = "https://example.com/declined" },
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined { last4: String, limit: u32 },
}

fn main() {}
