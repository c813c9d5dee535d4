// An attribute is no key; the text becomes the message of the proposal.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error = "Card ending in {last4} was declined"]
    CardDeclined { last4: String },
}

fn main() {}
