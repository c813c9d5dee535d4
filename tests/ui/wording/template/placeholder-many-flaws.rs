// Each invalid placeholder of a message is reported.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "{} then {last4:zz} then {self} then {0}",
    )]
    CardDeclined { last4: String },
}

fn main() {}
