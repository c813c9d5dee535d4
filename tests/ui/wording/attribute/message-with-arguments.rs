// A habit from `format!`: arguments after the string.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        message = "Card ending in {0} was declined", self.last4, &self.last4[2..],
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined(String),
}

fn main() {}
