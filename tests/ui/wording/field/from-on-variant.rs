// A habit from derive_more: the mark belongs on the field.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[from]
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined(std::io::Error),
}

fn main() {}
