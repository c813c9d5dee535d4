// "ACCOUNT_CLOSED" is in `clash_billing::BillingError` and in `clash_ledger::LedgerError`, which a catalogue joins.

use clash_billing::BillingError;
use clash_ledger::LedgerError;

platform_error::catalog!(pub static ERRORS = [BillingError, LedgerError]);

fn main() {}
