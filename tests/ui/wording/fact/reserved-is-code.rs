// A reserved code is not used.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(reserved("CARD_LOST", "CARD_DECLINED"))]
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
