// "ACCOUNT_CLOSED" is in `clash_billing::BillingError` and in `clash_ledger::LedgerError`, under other names.

use clash_billing as ours;
use clash_ledger::LedgerError as Theirs;
use platform_error::PlatformError;

type Ours = ours::BillingError;
type Pointer = std::rc::Rc<Theirs>;

#[derive(Debug, PlatformError)]
enum ServiceError {
    #[error(transparent)]
    Ours(Ours),
    #[error(transparent)]
    Theirs(Pointer),
}

fn main() {}
