// A transparent struct needs exactly one field.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(transparent)]
pub struct StoreError;

fn main() {}
