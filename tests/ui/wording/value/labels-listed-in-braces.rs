// The labels are in braces instead of parentheses.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        labels { owner = "billing", team = "cards" },
    )]
    CardDeclined,
}

fn main() {}
