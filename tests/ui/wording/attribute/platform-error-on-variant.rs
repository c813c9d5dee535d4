// One variant has the other name of the attribute.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[platform_error(code = "CARD_DECLINED", explanation = "Refused", cause = "The limit", solution = "Another card")]
    CardDeclined,
    #[error(code = "CARD_LOST", explanation = "Lost", cause = "The wallet", solution = "Another card")]
    CardLost,
    #[error(code = "CARD_BROKEN", explanation = "Broken", cause = "The wallet", solution = "Another card")]
    CardBroken,
}

fn main() {}
