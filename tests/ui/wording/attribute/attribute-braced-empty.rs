// Neither the brackets nor what is in them.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error {}]
    CardDeclined,
}

fn main() {}
