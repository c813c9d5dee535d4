// The link of a set has two placeholders that do not exist, and replacing one is not enough.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(docs = "https://example.com/{kode}/{lang}")]
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
