// `?` could not choose a variant.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The charge did not arrive.
    #[error(code = "CHARGE_LOST", cause = "No network", solution = "Try again")]
    ChargeLost(#[from] std::io::Error),
    /// The refund did not arrive.
    #[error(code = "REFUND_LOST", cause = "No network", solution = "Try again")]
    RefundLost(#[from] std::io::Error),
}

fn main() {}
