// A field takes marks, but no keys.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined {
        #[error(code = "LAST_FOUR")]
        last4: String,
    },
}

fn main() {}
