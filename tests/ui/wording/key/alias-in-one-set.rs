// "CARD_REFUSED" is the code of one variant and an alias of another.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum CardError {
    /// The card was refused.
    #[error(code = "CARD_REFUSED", cause = "The issuer refuses it", solution = "Ask for another card")]
    Refused,
    /// The charge was declined.
    #[error(code = "DECLINED", alias = "CARD_REFUSED", cause = "The account is empty", solution = "Wait")]
    Declined,
}

fn main() {}
