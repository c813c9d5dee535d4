// "ACCOUNT_SHUT" is an alias in `conflict_billing::BillingError` and in
// `conflict_ledger::TransferError`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ServiceError {
    #[error(transparent)]
    Transfer(conflict_ledger::TransferError),
    #[error(transparent)]
    Billing(conflict_billing::BillingError),
}

fn main() {}
