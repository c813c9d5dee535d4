// The type in the option is not an error.

use platform_error::PlatformError;

#[derive(Debug)]
struct Network;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined { source: Option<Network> },
}

fn main() {}
