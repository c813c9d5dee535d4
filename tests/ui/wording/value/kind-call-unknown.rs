// A kind is one of sixteen names, and no call makes another.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        kind = Kind::from_str("Missing").unwrap(),
    )]
    CardDeclined,
}

fn main() {}
