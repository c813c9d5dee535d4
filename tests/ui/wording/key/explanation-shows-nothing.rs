// displaydoc's placeholder.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// Card ending in {0:?} was declined
    #[error(code = "CARD_DECLINED", cause = "The limit is reached", solution = "Ask for another card")]
    CardDeclined(String),
}

fn main() {}
