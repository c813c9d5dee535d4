// A catalog is included by its name after `..`. Only rustc knows that this name is not a type.

use platform_error::{RequestError, catalog};

catalog!(static REQUESTS = [RequestError]);
catalog!(pub static ERRORS = [REQUESTS]);

fn main() {
    let _ = ERRORS.len();
}
