// The labels come from the field.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(transparent, alias = "REQUEST", labels(owner = "billing"))]
    Request(RequestError),
}

fn main() {}
