// Two dots include another catalog.

use platform_error::{RequestError, catalog};

catalog!(static REQUESTS = [RequestError]);
catalog!(pub static ERRORS = [...REQUESTS]);

fn main() {
    let _ = ERRORS.len();
}
