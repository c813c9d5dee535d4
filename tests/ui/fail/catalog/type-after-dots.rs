// A set is named by its type, without `..`.

use platform_error::{RequestError, catalog};

catalog!(pub static ERRORS = [..RequestError]);

fn main() {
    let _ = ERRORS.len();
}
