// Other crates have a prefix for the codes of an enum.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(prefix = "billing.example.com")]
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
