// "ACCOUNT_CLOSED" is in `conflict_billing::BillingError` and in `conflict_ledger::LedgerError`, in
// catalogs.

platform_error::catalog!(pub static ERRORS = [..conflict_ledger::ERRORS, ..conflict_billing::ERRORS]);

fn main() {}
