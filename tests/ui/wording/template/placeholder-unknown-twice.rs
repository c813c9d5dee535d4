// An unknown name is reported once, even if the message repeats it.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "{holder}: card of {holder} was declined",
    )]
    CardDeclined { last4: String },
}

fn main() {}
