// "CARD_REFUSED" is the code and an alias of `Refused`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum CardError {
    /// The card was refused.
    #[error(code = "CARD_REFUSED", alias = "CARD_REFUSED", cause = "The issuer refuses it", solution = "Ask")]
    Refused,
}

fn main() {}
