// Other words for a status.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "A0", explanation = "e", cause = "c", solution = "s")]
    #[error(status = 402)]
    A0,
    #[error(code = "A1", explanation = "e", cause = "c", solution = "s")]
    #[error(status_code = 404)]
    A1,
    #[error(code = "A2", explanation = "e", cause = "c", solution = "s")]
    #[error(status = "410 Gone")]
    A2,
    #[error(code = "A3", explanation = "e", cause = "c", solution = "s")]
    #[error(http = StatusCode::CONFLICT)]
    A3,
    #[error(code = "A4", explanation = "e", cause = "c", solution = "s")]
    #[error(status = NotFound)]
    A4,
}

fn main() {}
