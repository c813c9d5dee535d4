// A delay is whole seconds.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "A0", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = 30.5)]
    A0,
    #[error(code = "A1", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = 30s)]
    A1,
    #[error(code = "A2", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = 5 * 60)]
    A2,
    #[error(code = "A3", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = 30u64)]
    A3,
    #[error(code = "A4", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = 1_000)]
    A4,
    #[error(code = "A5", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after(30))]
    A5,
}

fn main() {}
