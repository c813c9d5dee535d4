// "ACCOUNT_CLOSED" is in `conflict_billing::BillingError` and in `conflict_ledger::LedgerError`,
// one of them a parameter.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum Retried<E> {
    #[error(transparent)]
    Last(Box<E>),
    /// Nobody answered.
    #[error(code = "RETRIED", cause = "The service is down", solution = "Wait")]
    Exhausted,
}

#[derive(Debug, PlatformError)]
enum ServiceError {
    #[error(transparent)]
    Billing(Retried<conflict_billing::BillingError>),
    #[error(transparent)]
    Ledger(conflict_ledger::LedgerError),
}

fn main() {}
