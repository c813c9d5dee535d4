// A word has no value.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(from_params = true)]
enum BillingError {
    /// The issuer refused the charge.
    #[error(code = "CARD_DECLINED", cause = "The limit", solution = "Another card")]
    CardDeclined,
}

fn main() {}
