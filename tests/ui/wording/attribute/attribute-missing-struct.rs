// A struct is documented too.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
struct CardDeclined;

fn main() {}
