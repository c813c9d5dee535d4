// All that is missing is one mistake.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        kind = NotFound,
    )]
    CardDeclined,
}

fn main() {}
