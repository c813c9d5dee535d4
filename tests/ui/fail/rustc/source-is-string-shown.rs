// A message may show a field named `source`, unless it is the source.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "Charge of {source} was declined",
    )]
    CardDeclined { source: String },
}

fn main() {}
