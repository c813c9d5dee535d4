// Attributes are read before macros are expanded, so there is no string yet.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[doc = include_str!("explanation-by-include.rs")]
    #[error(code = "CARD_DECLINED", cause = "The limit is reached", solution = "Ask for another card")]
    CardDeclined,
}

fn main() {}
