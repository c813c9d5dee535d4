// The attribute of a variant above the enum is one mistake.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(code = "CARD_DECLINED", explanation = "Refused", cause = "The limit", solution = "Another card", kind = NotFound)]
enum BillingError {
    #[error(code = "CARD_LOST", explanation = "Lost", cause = "The wallet", solution = "Another card")]
    CardLost,
}

fn main() {}
