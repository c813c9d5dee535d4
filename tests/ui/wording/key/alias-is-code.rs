// An alias must not be the code of another error.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The issuer refused the charge.
    #[error(code = "CARD_DECLINED", cause = "The limit", solution = "Another card")]
    CardDeclined,
    /// The bank refused the transfer.
    #[error(code = "TRANSFER_DECLINED", alias = "CARD_DECLINED", cause = "No money", solution = "Wait")]
    TransferDeclined,
}

fn main() {}
