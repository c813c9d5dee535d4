// The set has the other name of the attribute.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[platform_error(domain = "billing.example.com")]
enum BillingError {
    #[error(code = "CARD_DECLINED", explanation = "Refused", cause = "The limit", solution = "Another card")]
    CardDeclined,
    #[error(transparent)]
    Request(platform_error::RequestError),
}

fn main() {}
