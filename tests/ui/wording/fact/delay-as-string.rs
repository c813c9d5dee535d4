// A delay is whole seconds.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "A0", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = "30s")]
    A0,
    #[error(code = "A1", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = "30")]
    A1,
    #[error(code = "A2", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = "5 minutes")]
    A2,
    #[error(code = "A3", explanation = "e", cause = "c", solution = "s")]
    #[error(retry_after = "soon")]
    A3,
}

fn main() {}
