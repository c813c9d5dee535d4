// Which of the two would it forward to?

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent)]
    Request(#[from] RequestError, String),
}

fn main() {}
