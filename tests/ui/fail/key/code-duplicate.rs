// A code identifies one error.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The issuer refused the charge.
    #[error(code = "CARD_DECLINED", cause = "The limit is reached", solution = "Ask for another card")]
    CardDeclined,
    /// The bank refused the transfer.
    #[error(code = "CARD_DECLINED", cause = "The account is empty", solution = "Wait for the pay day")]
    TransferDeclined,
}

fn main() {}
