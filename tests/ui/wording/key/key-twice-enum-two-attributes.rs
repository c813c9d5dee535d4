// The keys of several attributes are one list, on the set too.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(domain = "a.example.com")]
#[error(domain = "b.example.com")]
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
