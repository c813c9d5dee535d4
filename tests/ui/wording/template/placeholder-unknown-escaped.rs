// The first pair of braces is text.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "{{lsat4}} is {lsat4}",
    )]
    CardDeclined { last4: String },
}

fn main() {}
