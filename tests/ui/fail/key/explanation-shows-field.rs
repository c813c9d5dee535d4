// The doc comment is the message, but not a format string.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// Card ending in {last4} was declined
    #[error(code = "CARD_DECLINED", cause = "The limit is reached", solution = "Ask for another card")]
    CardDeclined { last4: String },
}

fn main() {}
