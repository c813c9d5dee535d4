// A path after a colon.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(
    crate: ::platform_error,
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
