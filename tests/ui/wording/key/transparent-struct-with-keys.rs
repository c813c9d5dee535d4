// A transparent struct says what its field says, so a key of its own means nothing.

use platform_error::{PlatformError, RequestError};

/// The store is broken.
#[derive(Debug, PlatformError)]
#[error(transparent, code = "STORE", docs = "https://example.com", domain = "example.com")]
pub struct StoreError(RequestError);

fn main() {}
