// Next to a cause, a sentence is not the cause.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        reason = "The limit is reached",
        cause = "The card has a limit",
        solution = "Ask for another card",
    )]
    CardDeclined,
}

fn main() {}
