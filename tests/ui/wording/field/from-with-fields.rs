// The conversion has no values for the other fields.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined {
        #[from]
        network: std::io::Error,
        last4: String,
    },
}

fn main() {}
