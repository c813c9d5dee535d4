// The attribute of the only variant is above the enum.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(
    code = "CARD_DECLINED",
    explanation = "The issuer refused the charge",
    cause = "The limit is reached",
    solution = "Ask for another card"
)]
enum BillingError {
    CardDeclined,
}

fn main() {}
