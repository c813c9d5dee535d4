// `Duration` is not imported.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        message = "Declined",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined { #[error(retry_after)] wait: Option<Duration> },

    #[error(
        code = "CARD_EXPIRED",
        explanation = "The card has expired",
        cause = "Its last month is over",
        solution = "Ask for another card",
    )]
    CardExpired,
}

fn main() {}
