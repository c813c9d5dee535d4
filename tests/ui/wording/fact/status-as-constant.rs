// The constants of other crates have a number.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "A0", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = StatusCode::UNPROCESSABLE_ENTITY)]
    A0,
    #[error(code = "A1", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = http::StatusCode::NOT_FOUND.as_u16())]
    A1,
    #[error(code = "A2", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = Status::ImATeapot)]
    A2,
    #[error(code = "A3", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = (402))]
    A3,
}

fn main() {}
