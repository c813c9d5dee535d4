// The last value may be the one that is missing.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "CARD_DECLINED", explanation = "Refused", cause = "The limit", solution = )]
    CardDeclined,
}

fn main() {}
