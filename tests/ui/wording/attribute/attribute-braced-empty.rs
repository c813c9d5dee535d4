// The delimiters are wrong, and there are no keys.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error {}]
    CardDeclined,
}

fn main() {}
