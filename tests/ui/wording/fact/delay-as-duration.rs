// A delay is whole seconds.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "A0", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = Duration::from_secs(30))]
    A0,
    #[error(code = "A1", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = Duration::from_millis(1500))]
    A1,
    #[error(code = "A2", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = std::time::Duration::from_mins(5))]
    A2,
    #[error(code = "A3", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = Duration::new(30, 0))]
    A3,
}

fn main() {}
