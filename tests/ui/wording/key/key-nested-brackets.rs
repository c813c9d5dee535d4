// Keys must not be nested in brackets.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error((code = "CARD_DECLINED", explanation = "Refused", cause = "The limit", solution = "Another card"))]
    CardDeclined,
}

fn main() {}
