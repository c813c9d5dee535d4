// A code has at most 128 characters.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED_CARD_DECLINED_CARD_DECLINED_CARD_DECLINED_CARD_DECLINED_CARD_DECLINED_CARD_DECLINED_CARD_DECLINED_CARD_DECLINED_CARD_DECLINED_",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined,
}

fn main() {}
