// "LEDGER_CLOSED" is in `conflict_ledger::LedgerError` twice: in the versions `1.0.0` and `2.0.0`
// of the crate.

platform_error::catalog!(pub static ERRORS = [conflict_ledger::LedgerError, ledger_next::LedgerError]);

fn main() {}
