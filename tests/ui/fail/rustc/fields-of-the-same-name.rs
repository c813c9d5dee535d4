// The second error is that of the standard library's `Debug`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "REFUSED", message = "{card} refused", explanation = "Refused", cause = "A limit", solution = "Wait")]
    Refused { card: u8, card: String },
}

fn main() {}
