// "ACCOUNT_CLOSED" is in `conflict_billing::BillingError` and in `conflict_ledger::LedgerError`,
// under other names.

use conflict_billing as ours;
use conflict_ledger::LedgerError as Theirs;
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
