// A blank doc comment is not an explanation.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    ///
    #[error(
        code = "CARD_DECLINED",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined,
}

fn main() {}
