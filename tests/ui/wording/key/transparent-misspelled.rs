// A misspelled `transparent` does not report missing keys too.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(Transparent)]
    Request(#[from] RequestError),
}

fn main() {}
