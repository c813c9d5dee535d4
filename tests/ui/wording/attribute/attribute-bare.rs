// An attribute without keys says nothing.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error]
    CardDeclined,
}

fn main() {}
