// Several missing keys are one error.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        kind = NotFound,
    )]
    CardDeclined,
}

fn main() {}
