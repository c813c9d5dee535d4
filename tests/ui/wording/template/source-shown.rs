// A source is printed after the message, and it is for logs.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ReadError {
    #[error(
        code = "READ_FAILED",
        message = "cannot read {path}: {source}",
        explanation = "A file could not be read",
        cause = "The disk is full",
        solution = "Try again",
    )]
    ReadFailed { path: String, source: std::io::Error },
}

fn main() {}
