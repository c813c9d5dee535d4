// The message is a raw string with several lines.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = r#"Card was declined,
            {why}"#,
    )]
    CardDeclined { last4: String },
}

fn main() {}
