// A text has no code to forward to.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent)]
    Request(String),
}

fn main() {}
