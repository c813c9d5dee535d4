// A key of thiserror and derive_more.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        fmt = "Card was declined",
    )]
    CardDeclined,
}

fn main() {}
