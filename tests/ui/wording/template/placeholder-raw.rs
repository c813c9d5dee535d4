// A placeholder names a raw field without `r#`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "Card of type {r#type} was declined",
    )]
    CardDeclined { r#type: String },
}

fn main() {}
