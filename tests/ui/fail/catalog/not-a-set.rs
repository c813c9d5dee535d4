// A type without the derive.

use platform_error::{RequestError, catalog};

struct BillingError;

catalog!(pub static ERRORS = [RequestError, BillingError]);

fn main() {
    let _ = ERRORS.len();
}
