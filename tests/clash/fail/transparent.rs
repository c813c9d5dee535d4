// "ACCOUNT_CLOSED" is in `clash_billing::BillingError` and in `clash_ledger::LedgerError`, which a third set includes.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ServiceError {
    #[error(transparent)]
    Billing(#[from] clash_billing::BillingError),
    #[error(transparent)]
    Ledger(#[from] clash_ledger::LedgerError),
}

fn main() {}
