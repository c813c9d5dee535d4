// Only errors have `since`, not sets.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(since = "1.2")]
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
