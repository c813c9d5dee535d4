// There is no such lifetime.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "REFUSED", message = "{0} refused", explanation = "Refused", cause = "A limit", solution = "Wait")]
    Refused(&'a str),
}

fn main() {}
