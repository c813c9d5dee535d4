// "ACCOUNT_CLOSED" is in `BooksError` itself and in `conflict_billing::BillingError`, which is deep
// in a catalog.

use platform_error::{PlatformError, catalog};

/// The account is closed.
#[derive(Debug, PlatformError)]
#[error(code = "ACCOUNT_CLOSED", cause = "It was closed", solution = "Open it")]
struct BooksError;

catalog!(static FIRST = [..conflict_billing::ERRORS]);
catalog!(static SECOND = [..FIRST]);
catalog!(pub static ERRORS = [..SECOND, BooksError]);

fn main() {}
