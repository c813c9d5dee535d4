// The attribute takes no value; the suggestion uses the string as the message.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error = "Card ending in {last4} was declined"]
    CardDeclined { last4: String },
}

fn main() {}
