// A label of the set is given once.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(labels(owner = "billing", owner = "shop"))]
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
