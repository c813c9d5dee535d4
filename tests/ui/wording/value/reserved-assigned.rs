// Retired codes after `=`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(
    reserved = "CARD_LOST", "CARD_STOLEN",
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
