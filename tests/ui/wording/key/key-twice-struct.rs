// A struct takes each key once.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(
    code = "CARD_DECLINED",
    explanation = "The issuer refused the charge",
    cause = "The limit is reached",
    solution = "Ask for another card",
    domain = "a.example.com",
    domain = "b.example.com",
)]
struct CardDeclined;

fn main() {}
