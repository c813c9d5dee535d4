// "ACCOUNT_CLOSED" is in `clash_billing::BillingError` and in `clash_ledger::LedgerError`, one of them a parameter.

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
    Billing(Retried<clash_billing::BillingError>),
    #[error(transparent)]
    Ledger(clash_ledger::LedgerError),
}

fn main() {}
