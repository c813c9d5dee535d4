// "DUPLICATE_KEY" is in `RequestError` and in `BillingError`, which a catalog joins.

use platform_error::{PlatformError, RequestError, catalog};

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The invoice was written twice.
    #[error(code = "DUPLICATE_KEY", cause = "Two clerks", solution = "Delete one")]
    DuplicateInvoice,
}

catalog!(static ERRORS = [RequestError, BillingError]);

fn main() {
    assert!(ERRORS.contains("DUPLICATE_KEY"));
}
