// A delay is at least a second and fits in 32 bits.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "A0", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = 0)]
    A0,
    #[error(code = "A1", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = 4294967296)]
    A1,
    #[error(code = "A2", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = -1)]
    A2,
}

fn main() {}
