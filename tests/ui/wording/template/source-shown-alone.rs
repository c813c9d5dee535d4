// Nothing is left of a message that only shows its source.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ReadError {
    #[error(
        code = "READ_FAILED",
        message = "{0}",
        explanation = "A file could not be read",
        cause = "The disk is full",
        solution = "Try again",
    )]
    ReadFailed(#[from] std::io::Error),
}

fn main() {}
