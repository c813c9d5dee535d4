// "ACCOUNT_CLOSED" is in `conflict_billing::BillingError` and in `conflict_ledger::LedgerError`,
// which a third set includes.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ServiceError {
    #[error(transparent)]
    Billing(#[from] conflict_billing::BillingError),
    #[error(transparent)]
    Ledger(#[from] conflict_ledger::LedgerError),
}

fn main() {}
