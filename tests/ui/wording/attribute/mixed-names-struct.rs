// The two attributes of a struct have both names.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[platform_error(domain = "billing.example.com")]
#[error(code = "CARD_DECLINED", explanation = "Refused", cause = "The limit", solution = "Another card")]
struct CardDeclined;

fn main() {}
