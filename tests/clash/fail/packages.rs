// "AUDIT_MISSING" is in `clash_ledger::AuditError` twice: in the packages `clash-ledger` and `clash-ledger-fork`.

platform_error::catalog!(pub static ERRORS = [clash_ledger::AuditError, ledger_fork::AuditError]);

fn main() {}
