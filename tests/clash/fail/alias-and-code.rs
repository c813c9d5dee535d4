// "DECLINED" is a code in `clash_billing::card::CardError` and an alias in `clash_ledger::AuditError`.

platform_error::catalog!(pub static ERRORS = [clash_billing::BillingError, clash_ledger::AuditError]);

fn main() {}
