// The crate exists, and is another one.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(crate = ::core::fmt)]
enum BillingError {
    #[error(code = "REFUSED", message = "{0} refused", explanation = "Refused", cause = "A limit", solution = "Wait")]
    Refused(u8),
}

fn main() {}
