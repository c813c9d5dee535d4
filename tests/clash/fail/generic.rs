// "ACCOUNT_CLOSED" is in `clash_billing::BillingError` and in `clash_ledger::LedgerError`, the parameters of a set.

use platform_error::{PlatformError, catalog};

#[derive(Debug, PlatformError)]
enum Either<A, B> {
    #[error(transparent)]
    First(A),
    #[error(transparent)]
    Second(B),
}

catalog!(pub static ERRORS = [Either<clash_billing::BillingError, clash_ledger::LedgerError>]);

fn main() {}
