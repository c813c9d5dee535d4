// Sets that have a code in common are no clash until they meet.

use platform_error::{PlatformError, catalog};

#[derive(Debug, PlatformError)]
#[allow(dead_code)]
enum Either<A, B> {
    #[error(transparent)]
    First(A),
    #[error(transparent)]
    Second(B),
}

catalog!(static BILLING = [clash_billing::BillingError]);
catalog!(static LEDGER = [clash_ledger::LedgerError, Either<clash_ledger::AuditError, clash_ledger::TransferError>]);
// The same issuer, version, path and codes: it is the same set, whoever packs it.
catalog!(static PACKED = [clash_ledger::LedgerError, ledger_fork::LedgerError]);
catalog!(static NEXT = [ledger_next::LedgerError]);

fn main() {
    assert_eq!((BILLING.len(), LEDGER.len(), PACKED.len(), NEXT.len()), (2, 4, 2, 2));
}
