// A transparent variant has exactly one field.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent)]
    Request(#[from] RequestError, String),
}

fn main() {}
