// The two contradict each other.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        retry_after = 30,
        retry = Never,
    )]
    CardDeclined,
}

fn main() {}
