// The field is not a platform error.

use platform_error::PlatformError;

#[derive(Debug)]
struct Network;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent)]
    Request(Network),
}

fn main() {}
