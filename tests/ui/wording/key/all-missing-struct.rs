// Several missing keys of a struct are one error.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(
    kind = NotFound,
)]
struct CardDeclined;

fn main() {}
