// Another mistake in the entry does not hide its duplicate code.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The issuer refused the charge.
    #[error(code = "DECLINED", cause = "The limit is reached")]
    CardDeclined,
    /// The bank refused the transfer.
    #[error(code = "DECLINED", solution = "Wait for the pay day")]
    TransferDeclined,
}

fn main() {}
