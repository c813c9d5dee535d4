// The unknown key may have been meant as the one that is missing: one mistake.

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
