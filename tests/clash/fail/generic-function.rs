// "ACCOUNT_CLOSED" is in `clash_billing::BillingError` and in `clash_ledger::LedgerError`, which meet in a call.

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
    println!("{}", count::<clash_billing::BillingError, clash_ledger::LedgerError>());
}
