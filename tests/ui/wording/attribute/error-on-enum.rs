// The set has the other name of the attribute, and no other derive is there.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(domain = "billing.example.com")]
enum BillingError {
    #[platform_error(code = "CARD_DECLINED", explanation = "Refused", cause = "The limit", solution = "Another card")]
    CardDeclined,
    #[platform_error(code = "CARD_LOST", explanation = "Lost", cause = "The wallet", solution = "Another card")]
    CardLost,
}

fn main() {}
