// A struct is a set, too.

use platform_error::PlatformError;

/// The card was declined.
#[derive(Debug, PlatformError)]
#[error(code = "CARD_DECLINED", cause = "c", solution = "s", reserved("CARD_DECLINED", "OLD"))]
struct CardDeclined;

fn main() {}
