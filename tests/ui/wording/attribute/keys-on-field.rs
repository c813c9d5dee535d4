// The attribute of the variant is on its field.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    CardDeclined(
        #[error(code = "CARD_DECLINED", explanation = "Refused", cause = "The limit", solution = "Another card")]
        std::io::Error,
    ),
}

fn main() {}
