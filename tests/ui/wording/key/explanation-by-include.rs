// An attribute is read before macros are, so that there is no text yet.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[doc = include_str!("explanation-by-include.rs")]
    #[error(code = "CARD_DECLINED", cause = "The limit is reached", solution = "Ask for another card")]
    CardDeclined,
}

fn main() {}
