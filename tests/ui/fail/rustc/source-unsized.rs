// A field has a size; the error is rustc's alone.

use std::error::Error;

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "REFUSED", explanation = "Refused", cause = "A limit", solution = "Wait")]
    Refused(#[source] dyn Error),
}

fn main() {}
