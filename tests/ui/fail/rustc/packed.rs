// There is no reference to a field of a packed struct, which a message needs.

use core::fmt;

use platform_error::PlatformError;

#[derive(PlatformError)]
#[repr(packed)]
#[error(
    code = "CARD_DECLINED",
    message = "{count} charges",
    explanation = "The issuer refused the charges",
    cause = "The limit is reached",
    solution = "Ask for another card",
)]
struct CardDeclined {
    count: u64,
}

impl fmt::Debug for CardDeclined {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("CardDeclined")
    }
}

fn main() {}
