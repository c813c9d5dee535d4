// The type has its own accessors, and a mistake adds no others.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(no_accessors)]
enum BillingError {
    #[error(code = "REFUSED", cause = "The limit is reached", solution = "Ask for another card")]
    Refused,
}

impl BillingError {
    fn code(&self) -> u16 {
        4711
    }
}

fn main() {
    println!("{} {}", BillingError::Refused.code(), PlatformError::code(&BillingError::Refused));
}
