// The unknown key may be the missing one, so only one error is reported.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        way_out = "Ask for another card",
    )]
    CardDeclined,
}

fn main() {}
