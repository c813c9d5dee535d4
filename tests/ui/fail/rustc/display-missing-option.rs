// An option does not implement `Display`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "Card ending in {last4} was declined",
    )]
    CardDeclined { last4: Option<String> },
}

fn main() {}
