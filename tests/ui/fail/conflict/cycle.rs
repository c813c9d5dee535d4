// Two sets that include each other have a code in common.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum LoadError {
    /// It
    #[error(code = "BAD_LINE", cause = "c", solution = "s")]
    BadLine,
    #[error(transparent)]
    Parse(Box<ParseError>),
}

#[derive(Debug, PlatformError)]
enum ParseError {
    /// It
    #[error(code = "BAD_LINE", cause = "c", solution = "s")]
    BadLine,
    #[error(transparent)]
    Load(Box<LoadError>),
}

fn main() {}
