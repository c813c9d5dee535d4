// The labels are in brackets instead of parentheses.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        labels["owner" = "billing"],
    )]
    CardDeclined,
}

fn main() {}
