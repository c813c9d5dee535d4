// A wrapper of a path does not implement `Display`. Its method does not stand in for it.

use std::path::{self, PathBuf};

use platform_error::PlatformError;

#[derive(Debug)]
struct Path(PathBuf);

impl Path {
    fn display(&self) -> path::Display<'_> {
        self.0.display()
    }
}

#[derive(Debug, PlatformError)]
enum LookupError {
    #[error(
        code = "NOT_FOUND",
        explanation = "The file is not there",
        cause = "It was not installed",
        solution = "Install it",
        message = "no {0:>8}",
    )]
    NotFound(Path),
}

fn main() {
    let _ = Path(PathBuf::new()).display();
}
