// The source is a field, not a key.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        source = io,
    )]
    CardDeclined { io: std::io::Error },
}

fn main() {}
