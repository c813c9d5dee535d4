// In a message, these braces would mean something.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "No card for /cards/{id}",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined { last4: String },
}

fn main() {}
