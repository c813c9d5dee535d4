// The texts are those of the field.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent, code = "REQUEST")]
    Request(RequestError),
}

fn main() {}
