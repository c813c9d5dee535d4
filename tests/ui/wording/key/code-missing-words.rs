// The suggestion splits the name into words.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(explanation = "Refused", cause = "The limit", solution = "Another card")]
    HTTPServerTimedOut,
    #[error(explanation = "Refused", cause = "The limit", solution = "Another card")]
    Sha256Mismatch,
    #[error(explanation = "Refused", cause = "The limit", solution = "Another card")]
    r#IO,
    #[error(explanation = "Refused", cause = "The limit", solution = "Another card")]
    #[allow(non_camel_case_types)]
    snake_case,
    #[error(explanation = "Refused", cause = "The limit", solution = "Another card")]
    Größe,
}

fn main() {}
