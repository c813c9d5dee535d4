// A reason must not be the code of another error, wherever that is.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "402", reason = "CARD_LOST", explanation = "e", cause = "c", solution = "s")]
    Declined,
    #[error(code = "CARD_LOST", explanation = "e", cause = "c", solution = "s")]
    CardLost,
}

fn main() {}
