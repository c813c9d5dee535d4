// The address of a page.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(
    domain = "https://billing.example.com/errors",
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
