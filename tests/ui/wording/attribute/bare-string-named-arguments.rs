// thiserror accepts named arguments too.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error("Only {left} of {max} left", max = u8::MAX)]
    CardDeclined { left: u8 },
}

fn main() {}
