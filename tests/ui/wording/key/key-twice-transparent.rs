// A flag may appear only once.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent, transparent)]
    Request(RequestError),
}

fn main() {}
