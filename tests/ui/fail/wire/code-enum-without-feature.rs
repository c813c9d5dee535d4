// `code_enum!` is called, but the feature `async-graphql` of platform-error-wire is off.

use platform_error::{RequestError, catalog};

catalog!(static ERRORS = [RequestError]);
platform_error_wire::code_enum! {
    pub struct ErrorCode = &ERRORS;
}

fn main() {}
