// Not every boxed error is a platform error.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent)]
    Request(Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}
