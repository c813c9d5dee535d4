// The keys of a set get suggestions too.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(domian = "billing.example.com")]
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
