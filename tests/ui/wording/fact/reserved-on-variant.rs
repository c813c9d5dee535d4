// Codes are reserved by the whole set.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        reserved("CARD_LOST", "CARD_STOLEN"),
    )]
    CardDeclined,
}

fn main() {}
