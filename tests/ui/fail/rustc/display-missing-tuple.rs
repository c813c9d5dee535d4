// The message shows a field without `Display`.

use platform_error::PlatformError;

#[derive(Debug)]
struct Card;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "Card {0} was declined at {1:?}",
    )]
    CardDeclined(Vec<u8>, Card),
}

fn main() {}
