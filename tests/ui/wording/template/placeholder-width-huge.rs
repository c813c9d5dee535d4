// `format!` takes a width of at most 16 bits.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "Balance is {0:>99999}",
    )]
    CardDeclined(f64),
}

fn main() {}
