// Each variant needs an attribute.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    CardDeclined,
}

fn main() {}
