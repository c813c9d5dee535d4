// The source need not be called so.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ReadError {
    #[error(
        code = "READ_FAILED",
        message = "{cause:?} at {line} ({cause})",
        explanation = "A file could not be read",
        cause = "The disk is full",
        solution = "Try again",
    )]
    ReadFailed { line: u32, #[source] cause: std::io::Error },
}

fn main() {}
