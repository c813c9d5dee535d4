// A list of paths does not implement `Display`, as a path does not either.

use std::path::PathBuf;

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum LookupError {
    #[error(
        code = "NOT_FOUND",
        explanation = "The file is in none of the folders",
        cause = "It was not installed",
        solution = "Install it",
        message = "not in {tried}",
    )]
    NotFound { tried: Vec<PathBuf> },
}

fn main() {}
