// A field needs a lifetime for its `&`.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent)]
    Request(#[from] &RequestError),
}

fn main() {
    let _ = BillingError::Request(&RequestError::MissingFilter).code();
}
