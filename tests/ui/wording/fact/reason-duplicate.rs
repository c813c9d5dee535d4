// A reason names one error, and the first one keeps it.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "402", reason = "REFUSED", explanation = "e", cause = "c", solution = "s")]
    Declined,
    #[error(code = "403", reason = "REFUSED", explanation = "e", cause = "c", solution = "s")]
    TransferDeclined,
}

fn main() {}
