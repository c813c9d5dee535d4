// A struct needs the attribute too.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
struct CardDeclined;

fn main() {}
