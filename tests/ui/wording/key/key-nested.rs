// Keys must not be nested.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(entry(code = "CARD_DECLINED", explanation = "Refused", cause = "The limit", solution = "Another card"))]
    CardDeclined,
}

fn main() {}
