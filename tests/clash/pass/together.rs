// What has no code in common compiles, and so does what is one set on two ways.

use platform_error::{PlatformError, RequestError, catalog};

#[derive(Debug, PlatformError)]
enum ServiceError {
    #[error(transparent)]
    Shop(clash_billing::ShopError),
    #[error(transparent)]
    Billing(clash_billing::BillingError),
    #[error(transparent)]
    Request(RequestError),
}

catalog!(static ERRORS = [ServiceError, RequestError, ..clash_billing::ERRORS]);

fn main() {
    assert_eq!(ERRORS.len(), 13 + 2);
}
