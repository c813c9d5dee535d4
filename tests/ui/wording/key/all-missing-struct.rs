// All that is missing is one mistake of a struct, too.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(
    kind = NotFound,
)]
struct CardDeclined;

fn main() {}
