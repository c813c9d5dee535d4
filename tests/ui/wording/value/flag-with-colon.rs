// A flag with a value after something else than `=`.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        transparent: true
    )]
    CardDeclined(RequestError),
}

fn main() {}
