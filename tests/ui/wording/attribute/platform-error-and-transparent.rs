// A variant with `transparent` counts as one of `#[error]`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[platform_error(code = "CARD_DECLINED", explanation = "Refused", cause = "The limit", solution = "Another card")]
    CardDeclined,
    #[error(code = "CARD_LOST", explanation = "Lost", cause = "The wallet", solution = "Another card")]
    CardLost,
    #[error(transparent)]
    Request(platform_error::RequestError),
}

fn main() {}
