// Whether values are read is said of the whole set.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The issuer refused the charge.
    #[error(code = "CARD_DECLINED", cause = "The limit", solution = "Another card", from_params)]
    CardDeclined,
}

fn main() {}
