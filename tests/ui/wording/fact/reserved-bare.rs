// At least one code is reserved.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(reserved)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        kind = NotFound,
    )]
    CardDeclined,
}

fn main() {}
