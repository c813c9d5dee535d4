// A habit from thiserror: a string without a key.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error("Card ending in {last4} was declined")]
    CardDeclined { last4: String },
}

fn main() {}
