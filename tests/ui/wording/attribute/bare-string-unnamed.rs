// Each `{}` can only mean one field.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error("Card ending in {} is over {:?}", last4, limit)]
    CardDeclined { last4: String, limit: u32 },
}

fn main() {}
