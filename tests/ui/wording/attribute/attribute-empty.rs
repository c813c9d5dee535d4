// Empty parentheses have no keys.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error()]
    CardDeclined,
}

fn main() {}
