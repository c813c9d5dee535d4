// The type of a field that the message shows is a parameter that is not declared.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        message = "Declined: {limit}",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined { limit: T },

    #[error(
        code = "CARD_EXPIRED",
        explanation = "The card has expired",
        cause = "Its last month is over",
        solution = "Ask for another card",
    )]
    CardExpired,
}

fn main() {}
