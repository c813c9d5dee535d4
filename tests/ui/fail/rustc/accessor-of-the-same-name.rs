// `#[error(no_accessors)]` is for a type that has a `code` of its own.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined,
}

impl BillingError {
    fn code(&self) -> u8 {
        1
    }
}

fn main() {}
