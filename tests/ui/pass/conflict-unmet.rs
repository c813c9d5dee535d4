// Sets with a common code do not conflict until they meet.

use platform_error::{PlatformError, catalog};

#[derive(Debug, PlatformError)]
#[allow(dead_code)]
enum Either<A, B> {
    #[error(transparent)]
    First(A),
    #[error(transparent)]
    Second(B),
}

catalog!(static BILLING = [conflict_billing::BillingError]);
catalog!(static LEDGER = [
    conflict_ledger::LedgerError,
    Either<conflict_ledger::AuditError, conflict_ledger::TransferError>,
]);
// The same issuer, version, path and codes: this is the same set in another package.
catalog!(static PACKED = [conflict_ledger::LedgerError, ledger_fork::LedgerError]);
catalog!(static NEXT = [ledger_next::LedgerError]);

fn main() {
    assert_eq!((BILLING.len(), LEDGER.len(), PACKED.len(), NEXT.len()), (2, 4, 2, 2));
}
