// The key is spelled differently.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(from_param)]
enum BillingError {
    /// The issuer refused the charge.
    #[error(code = "CARD_DECLINED", cause = "The limit", solution = "Another card")]
    CardDeclined,
}

fn main() {}
