// "DUPLICATE_KEY" is in `RequestError` and in `BillingError`, which meet in a third set.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The invoice was written twice.
    #[error(code = "DUPLICATE_KEY", cause = "Two clerks", solution = "Delete one")]
    DuplicateInvoice,
    #[error(transparent)]
    Request(#[from] RequestError),
}

fn main() {}
