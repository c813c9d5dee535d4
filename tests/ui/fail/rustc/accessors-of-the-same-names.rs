// Each method that the type has already is one error, also where it is called.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "REFUSED", explanation = "Refused", cause = "A limit", solution = "Wait")]
    Refused,
}

impl BillingError {
    fn metadata(&self) -> u8 {
        1
    }

    fn cause(&self) -> Option<u8> {
        None
    }
}

fn main() {}
