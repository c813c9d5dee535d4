// Keys must not be nested in another key.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(error(code = "CARD_DECLINED"))]
    CardDeclined,
}

fn main() {}
