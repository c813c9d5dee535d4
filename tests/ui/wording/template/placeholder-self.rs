// A message cannot show the error itself.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "failed: {self}",
    )]
    CardDeclined { last4: String },
}

fn main() {}
