// A catalog is a static; and its uses cause no further errors.

use platform_error::{RequestError, catalog};

catalog!(pub const ERRORS = [RequestError]);

fn main() {
    let _ = ERRORS.len();
}
