// There is nothing to make the other fields from.

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
