// A reason of one set must not lead to an error of another: "UNIQUE_VIOLATION" is also a code.

use platform_error::{PlatformError, catalog};

#[derive(Debug, PlatformError)]
enum Sql {
    /// The key exists already.
    #[error(code = "23505", reason = "UNIQUE_VIOLATION", cause = "…", solution = "…")]
    Unique,
}

#[derive(Debug, PlatformError)]
enum Store {
    /// The name exists already.
    #[error(code = "UNIQUE_VIOLATION", cause = "…", solution = "…")]
    Unique,
}

catalog!(static ERRORS = [Sql, Store]);

fn main() {}
