// One attribute has keys, the other a string as in thiserror.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error("Card was declined")]
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined,
}

fn main() {}
