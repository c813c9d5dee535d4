// "AUDIT_MISSING" is in `conflict_ledger::AuditError` twice: in the packages `conflict-ledger` and
// `conflict-ledger-fork`.

platform_error::catalog!(pub static ERRORS = [conflict_ledger::AuditError, ledger_fork::AuditError]);

fn main() {}
