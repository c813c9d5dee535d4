// A flag takes no value.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent = true)]
    Request(RequestError),
}

fn main() {}
