// A title is one line.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "A0", explanation = "e", cause = "c", solution = "s")]
    #[error(title = "One\nTwo")]
    A0,
    #[error(code = "A1", explanation = "e", cause = "c", solution = "s")]
    #[error(title = "One \
            Two\n  Three")]
    A1,
}

fn main() {}
