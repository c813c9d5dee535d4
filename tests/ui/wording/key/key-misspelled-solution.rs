// A long key is recognized even with several typos.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        soluton = "Ask for another card",
    )]
    CardDeclined,
}

fn main() {}
