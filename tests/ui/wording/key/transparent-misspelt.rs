// The word may be misspelt as well; then no key is missing.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(Transparent)]
    Request(#[from] RequestError),
}

fn main() {}
