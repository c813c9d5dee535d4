// A struct has nothing else to be.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
#[error(transparent)]
struct BillingError(RequestError);

fn main() {}
