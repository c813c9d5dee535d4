// A list of keys in a key.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(error(code = "CARD_DECLINED"))]
    CardDeclined,
}

fn main() {}
