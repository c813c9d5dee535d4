// "ACCOUNT_CLOSED" is in `conflict_billing::BillingError` and in `conflict_ledger::LedgerError`,
// behind pointers.

use std::sync::Arc;

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ServiceError {
    #[error(transparent)]
    Billing(Box<conflict_billing::BillingError>),
    #[error(transparent)]
    Any(Box<dyn PlatformError + Send + Sync>),
    #[error(transparent)]
    Ledger(Arc<conflict_ledger::LedgerError>),
}

fn main() {}
