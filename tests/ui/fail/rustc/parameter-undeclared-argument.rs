// The same as an argument, in a format other than `Display`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        message = "Declined: {limits:?}",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined { limits: Vec<Limit> },

    #[error(
        code = "CARD_EXPIRED",
        explanation = "The card has expired",
        cause = "Its last month is over",
        solution = "Ask for another card",
    )]
    CardExpired,
}

fn main() {}
