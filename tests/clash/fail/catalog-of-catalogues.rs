// "ACCOUNT_CLOSED" is in `clash_billing::BillingError` and in `clash_ledger::LedgerError`, in catalogues.

platform_error::catalog!(pub static ERRORS = [..clash_ledger::ERRORS, ..clash_billing::ERRORS]);

fn main() {}
