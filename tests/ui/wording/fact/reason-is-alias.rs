// A reason must not be an alias of another error.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "A0", alias = "CARD_LOST", explanation = "e", cause = "c", solution = "s")]
    Lost,
    #[error(code = "404", reason = "CARD_LOST", explanation = "e", cause = "c", solution = "s")]
    CardLost,
}

fn main() {}
