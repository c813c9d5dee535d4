// The last value is missing.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "CARD_DECLINED", explanation = "Refused", cause = "The limit", solution = )]
    CardDeclined,
}

fn main() {}
