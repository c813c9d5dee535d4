// The mark belongs on a field.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[source]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined(std::io::Error),
}

fn main() {}
