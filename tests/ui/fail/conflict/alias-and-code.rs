// "DECLINED" is a code in `conflict_billing::card::CardError` and an alias in
// `conflict_ledger::AuditError`.

platform_error::catalog!(pub static ERRORS = [conflict_billing::BillingError, conflict_ledger::AuditError]);

fn main() {}
