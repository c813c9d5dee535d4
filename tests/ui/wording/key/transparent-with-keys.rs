// The keys come from the field.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent, code = "REQUEST")]
    Request(RequestError),
}

fn main() {}
