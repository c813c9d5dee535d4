// All labels belong in one list.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        labels(owner = "billing"),
        labels(page = "yes"),
    )]
    CardDeclined,
}

fn main() {}
