// "ACCOUNT_CLOSED" is in `clash_billing::BillingError` and in `clash_ledger::LedgerError`, behind pointers.

use std::sync::Arc;

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ServiceError {
    #[error(transparent)]
    Billing(Box<clash_billing::BillingError>),
    #[error(transparent)]
    Any(Box<dyn PlatformError + Send + Sync>),
    #[error(transparent)]
    Ledger(Arc<clash_ledger::LedgerError>),
}

fn main() {}
