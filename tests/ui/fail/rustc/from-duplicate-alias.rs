// A type alias names the same type, which only rustc knows.

use platform_error::PlatformError;

type Network = std::io::Error;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The charge did not arrive.
    #[error(code = "CHARGE_LOST", cause = "No network", solution = "Try again")]
    ChargeLost(#[from] std::io::Error),
    /// The refund did not arrive.
    #[error(code = "REFUND_LOST", cause = "No network", solution = "Try again")]
    RefundLost(#[from] Network),
}

fn main() {}
