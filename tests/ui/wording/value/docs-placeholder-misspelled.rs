// A misspelled placeholder in the links of a set.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(
    docs = "https://example.com/errors/{kode}",
)]
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
