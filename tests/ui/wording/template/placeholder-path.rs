// A placeholder is a field, not an expression.

use platform_error::PlatformError;

#[derive(Debug)]
struct Card {
    last4: String,
}

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        message = "Card ending in {card.last4} was declined",
    )]
    CardDeclined { card: Card },
}

fn main() {
    let _ = Card { last4: String::new() }.last4;
}
