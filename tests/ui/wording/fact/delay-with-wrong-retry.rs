// The slip in the advice is the one mistake.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        retry = never,
        retry_after = 30,
    )]
    CardDeclined,
}

fn main() {}
