// Whether values are read is said of the whole set.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The issuer refused the charge.
    #[error(code = "CARD_DECLINED", message = "{0}", cause = "The limit", solution = "Another card")]
    CardDeclined(#[error(from_params)] u8),
}

fn main() {}
