// A full stop instead of the comma; the keys after it are read.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED". cause = "The limit is reached",
        explanation = "The issuer refused the charge",
        solution = "Ask for another card",
    )]
    CardDeclined { last4: String, limit: u32 },
}

fn main() {}
