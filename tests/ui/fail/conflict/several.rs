// Three codes are in two sets each, one of them as an alias, and one is reserved: all are reported.

use platform_error::{PlatformError, RequestError, catalog};

#[derive(Debug, PlatformError)]
#[error(reserved("MISSING_FILTER"))]
enum First {
    /// It
    #[error(code = "ONE", cause = "c", solution = "s")]
    One,
    /// It
    #[error(code = "TWO", alias = "OLD_TWO", cause = "c", solution = "s")]
    Two,
    /// It
    #[error(code = "THREE", cause = "c", solution = "s")]
    Three,
}

#[derive(Debug, PlatformError)]
enum Second {
    /// It
    #[error(code = "ONE", cause = "c", solution = "s")]
    One,
    /// It
    #[error(code = "OLD_TWO", cause = "c", solution = "s")]
    Two,
}

/// It
#[derive(Debug, PlatformError)]
#[error(code = "THREE", cause = "c", solution = "s")]
struct Third;

catalog!(static ALL = [RequestError, First, Second, Third]);

fn main() {}
