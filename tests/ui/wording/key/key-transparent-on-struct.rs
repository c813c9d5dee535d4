// A struct cannot be transparent; an error that forwards is a variant.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
#[error(transparent)]
struct BillingError(RequestError);

fn main() {}
