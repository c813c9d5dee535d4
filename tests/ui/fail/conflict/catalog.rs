// "ACCOUNT_CLOSED" is in `conflict_billing::BillingError` and in `conflict_ledger::LedgerError`,
// which a catalog joins.

use conflict_billing::BillingError;
use conflict_ledger::LedgerError;

platform_error::catalog!(pub static ERRORS = [BillingError, LedgerError]);

fn main() {}
