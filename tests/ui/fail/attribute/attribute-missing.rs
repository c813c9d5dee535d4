// Each variant is documented by an attribute.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    CardDeclined,
}

fn main() {}
