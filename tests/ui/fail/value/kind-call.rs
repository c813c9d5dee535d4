// A kind is a bare name, because an attribute is read before calls are evaluated.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        kind = Kind::from_str("NotFound"),
    )]
    CardDeclined,
}

fn main() {}
