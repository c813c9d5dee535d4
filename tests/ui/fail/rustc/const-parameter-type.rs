// A constant parameter cannot be a string.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError<const NAME: String> {
    #[error(code = "REFUSED", explanation = "Refused", cause = "A limit", solution = "Wait")]
    Refused,
}

fn main() {}
