// `{0:?}` shows it as well as `{0}` does.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum ReadError {
    #[error(
        code = "READ_FAILED",
        message = "read failed, because {0:?}",
        explanation = "A file could not be read",
        cause = "The disk is full",
        solution = "Try again",
    )]
    ReadFailed(#[source] Box<dyn std::error::Error + Send + Sync>),
}

fn main() {}
