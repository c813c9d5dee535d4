// `transparent` belongs to the variant.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    Request(#[error(transparent)] platform_error::RequestError),
}

fn main() {}
