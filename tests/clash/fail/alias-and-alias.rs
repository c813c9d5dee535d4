// "ACCOUNT_SHUT" is an alias in `clash_billing::BillingError` and in `clash_ledger::TransferError`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ServiceError {
    #[error(transparent)]
    Transfer(clash_ledger::TransferError),
    #[error(transparent)]
    Billing(clash_billing::BillingError),
}

fn main() {}
