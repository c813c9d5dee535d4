// A reason must not be a retired code.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(reserved("CARD_LOST"))]
enum BillingError {
    #[error(code = "402", reason = "CARD_LOST", explanation = "e", cause = "c", solution = "s")]
    Declined,
}

fn main() {}
