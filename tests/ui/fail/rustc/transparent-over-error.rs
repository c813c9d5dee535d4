// Not every error is a platform error.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent)]
    Request(std::io::Error),
}

fn main() {}
