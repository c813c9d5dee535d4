// A code must not be an alias of another error.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The issuer refused the charge.
    #[error(code = "CARD_DECLINED", alias = "DECLINED", cause = "The limit", solution = "Another card")]
    CardDeclined,
    /// The bank refused the transfer.
    #[error(code = "DECLINED", cause = "No money", solution = "Wait")]
    TransferDeclined,
}

fn main() {}
