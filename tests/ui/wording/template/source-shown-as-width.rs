// A width would be a source, too.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ReadError {
    #[error(
        code = "READ_FAILED",
        message = "line {line:source$}",
        explanation = "A file could not be read",
        cause = "The disk is full",
        solution = "Try again",
    )]
    ReadFailed { line: u32, source: std::io::Error },
}

fn main() {}
