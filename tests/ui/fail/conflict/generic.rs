// "ACCOUNT_CLOSED" is in `conflict_billing::BillingError` and in `conflict_ledger::LedgerError`,
// the parameters of a set.

use platform_error::{PlatformError, catalog};

#[derive(Debug, PlatformError)]
enum Either<A, B> {
    #[error(transparent)]
    First(A),
    #[error(transparent)]
    Second(B),
}

catalog!(pub static ERRORS = [Either<conflict_billing::BillingError, conflict_ledger::LedgerError>]);

fn main() {}
