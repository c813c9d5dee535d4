// A status is a number.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "A0", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = "422")]
    A0,
    #[error(code = "A1", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = "404 Not Found")]
    A1,
    #[error(code = "A2", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = "Too Many Requests")]
    A2,
    #[error(code = "A3", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = "HTTP 503")]
    A3,
}

fn main() {}
