// A string is not a platform error.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent)]
    Request(String),
}

fn main() {}
