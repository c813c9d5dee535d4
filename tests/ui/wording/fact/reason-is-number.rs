// A reason is a string.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "402", reason = 402, explanation = "e", cause = "c", solution = "s")]
    CardDeclined,
}

fn main() {}
