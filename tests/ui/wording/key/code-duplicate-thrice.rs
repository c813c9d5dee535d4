// A code identifies one error, and the first one keeps it.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The issuer refused the charge.
    #[error(code = "DECLINED", cause = "The limit is reached", solution = "Ask for another card")]
    CardDeclined,
    /// The bank refused the transfer.
    #[error(code = "DECLINED", cause = "The account is empty", solution = "Wait for the pay day")]
    TransferDeclined,
    /// Somebody refused.
    #[error(code = "DECLINED", cause = "A mood", solution = "Another day")]
    Declined,
}

fn main() {}
