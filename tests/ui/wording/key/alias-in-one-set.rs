// "CARD_REFUSED" is a code and an alias of two variants, `Refused` and `Declined`: the derive knows both places.

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
