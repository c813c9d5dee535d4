// Sets without a common code compile, and so does one set that is reached twice.

use platform_error::{PlatformError, RequestError, catalog};

#[derive(Debug, PlatformError)]
enum ServiceError {
    #[error(transparent)]
    Shop(conflict_billing::ShopError),
    #[error(transparent)]
    Billing(conflict_billing::BillingError),
    #[error(transparent)]
    Request(RequestError),
}

catalog!(static ERRORS = [ServiceError, RequestError, ..conflict_billing::ERRORS]);

fn main() {
    assert_eq!(ERRORS.len(), 13 + 2);
}
