// "TABLE_NAME_ALREADY_EXISTS" is a code in `ServiceError` and an alias in
// `platform_error::standard::RequestError`.

use platform_error::{PlatformError, RequestError, catalog};

/// There is such a table.
#[derive(Debug, PlatformError)]
#[error(code = "TABLE_NAME_ALREADY_EXISTS", cause = "It was made before", solution = "Use it")]
struct ServiceError;

catalog!(pub static ERRORS = [ServiceError, RequestError]);

fn main() {}
