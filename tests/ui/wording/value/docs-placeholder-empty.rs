// A placeholder without a name.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(
    docs = "https://example.com/errors/{}",
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
