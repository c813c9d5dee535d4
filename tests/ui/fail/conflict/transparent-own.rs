// "LEDGER_CLOSED" is in `ServiceError` itself and in `conflict_ledger::LedgerError`, which it
// includes.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ServiceError {
    #[error(transparent)]
    Ledger(#[from] conflict_ledger::LedgerError),
    /// The books are closed.
    #[error(code = "LEDGER_CLOSED", cause = "The month is over", solution = "Wait for the next")]
    LedgerClosed,
}

fn main() {}
