// A status is plain digits.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "A0", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = 422u16)]
    A0,
    #[error(code = "A1", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = 0x1A6)]
    A1,
    #[error(code = "A2", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = 4_22)]
    A2,
    #[error(code = "A3", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = 0422)]
    A3,
    #[error(code = "A4", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = 422.0)]
    A4,
    #[error(code = "A5", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status = -422)]
    A5,
    #[error(code = "A6", explanation = "e", cause = "c", solution = "s")]
    #[error(http_status(422))]
    A6,
}

fn main() {}
