// "ACCOUNT_CLOSED" is in `conflict_ledger::LedgerError` and in `conflict_billing::BillingError`: a
// function joins them.

fn main() {
    platform_error::catalog! {
        #[allow(dead_code)]
        static ERRORS = [conflict_ledger::LedgerError, conflict_billing::BillingError];
    }
}
