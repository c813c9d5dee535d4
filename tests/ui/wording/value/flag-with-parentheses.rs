// A flag takes no arguments.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent())]
    Request(RequestError),
}

fn main() {}
