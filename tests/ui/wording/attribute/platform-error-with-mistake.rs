// What is in the attribute of the wrong name is judged.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[platform_error(code = "CARD_DECLINED", explanation = "Refused", cause = "The limit", kind = Broken)]
    CardDeclined,
    #[error(code = "CARD_LOST", explanation = "Lost", cause = "The wallet", solution = "Another card")]
    CardLost,
    #[error(code = "CARD_BROKEN", explanation = "Broken", cause = "The wallet", solution = "Another card")]
    CardBroken,
}

fn main() {}
