// Next to another derive, the parameters of the message leave the process.

use platform_error::PlatformError;

#[derive(Debug, thiserror::Error, PlatformError)]
enum ReadError {
    #[error("cannot read: {source}")]
    #[platform_error(
        code = "READ_FAILED",
        message = "cannot read: {source}",
        explanation = "A file could not be read",
        cause = "The disk is full",
        solution = "Try again",
    )]
    ReadFailed { source: std::io::Error },
}

fn main() {}
