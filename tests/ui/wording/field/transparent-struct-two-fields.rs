// A transparent struct needs exactly one field.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
#[error(transparent)]
pub struct StoreError {
    request: RequestError,
    table: u32,
}

fn main() {}
