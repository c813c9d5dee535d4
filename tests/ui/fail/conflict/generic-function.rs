// "ACCOUNT_CLOSED" is in `conflict_billing::BillingError` and in `conflict_ledger::LedgerError`,
// which meet in a call.

use platform_error::{ErrorSet, PlatformError};

#[derive(Debug, PlatformError)]
enum Either<A, B> {
    #[error(transparent)]
    First(A),
    #[error(transparent)]
    Second(B),
}

fn count<A: ErrorSet + 'static, B: ErrorSet + 'static>() -> usize {
    Either::<A, B>::CATALOG.len()
}

fn main() {
    println!("{}", count::<conflict_billing::BillingError, conflict_ledger::LedgerError>());
}
