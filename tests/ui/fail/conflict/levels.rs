// "ACCOUNT_CLOSED" is in `conflict_billing::BillingError` and in `conflict_ledger::LedgerError`,
// two and three levels down.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BackendError {
    // Includes BillingError.
    #[error(transparent)]
    Shop(conflict_billing::ShopError),
}

#[derive(Debug, PlatformError)]
enum BooksError {
    #[error(transparent)]
    Ledger(conflict_ledger::LedgerError),
}

#[derive(Debug, PlatformError)]
enum ServiceError {
    #[error(transparent)]
    Backend(BackendError),
    #[error(transparent)]
    Books(BooksError),
    /// The service is new.
    #[error(code = "SERVICE_IS_NEW", cause = "It was started just now", solution = "Wait")]
    New,
}

fn main() {}
