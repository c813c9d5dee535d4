// The attribute belongs to the other derive.

use platform_error::PlatformError;

#[derive(Debug, thiserror::Error, PlatformError)]
enum BillingError {
    #[error("card was declined")]
    #[platform_error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined,
    #[error("transfer was declined")]
    TransferDeclined,
}

fn main() {}
