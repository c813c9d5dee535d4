// `Debug` is the one trait that the type must have.

use platform_error::PlatformError;

#[derive(PlatformError)]
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
