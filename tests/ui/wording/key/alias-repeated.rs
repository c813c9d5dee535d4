// "REFUSED" is twice an alias of `CardRefused`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum CardError {
    /// The card was refused.
    #[error(code = "CARD_REFUSED", alias = "REFUSED", cause = "The issuer refuses it", solution = "Ask")]
    #[error(alias = "REFUSED")]
    CardRefused,
}

fn main() {}
