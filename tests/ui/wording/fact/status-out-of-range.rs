// Only 400 to 599 are statuses of errors.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "A0", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = 200)]
    A0,
    #[error(code = "A1", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = 399)]
    A1,
    #[error(code = "A2", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = 600)]
    A2,
    #[error(code = "A3", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = 70000)]
    A3,
    #[error(code = "A4", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = 99999999999999999999)]
    A4,
    #[error(code = "A5", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = "unknown")]
    A5,
    #[error(code = "A6", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = STATUS)]
    A6,
}

fn main() {}
