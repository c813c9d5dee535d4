// "ACCOUNT_CLOSED" is in `clash_ledger::LedgerError` and in `clash_billing::BillingError`: a function joins them.

fn main() {
    platform_error::catalog! {
        #[allow(dead_code)]
        static ERRORS = [clash_ledger::LedgerError, clash_billing::BillingError];
    }
}
