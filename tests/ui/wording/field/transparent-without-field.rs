// There is nothing to forward to.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent)]
    Request,
}

fn main() {}
