// A lifetime in a bound is not declared. The derive of `Debug` repeats it, this one does not.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError<T: 'a> {
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
