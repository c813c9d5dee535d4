// strum has properties instead of labels.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        props(owner = "billing"),
    )]
    CardDeclined,
}

fn main() {}
