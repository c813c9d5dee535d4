// Other crates say it otherwise.

use std::time::Duration;

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum LoadError {
    #[error(
        code = "OVERLOADED",
        explanation = "The service has too much to do",
        cause = "Many requests",
        solution = "Wait",
    )]
    Overloaded (#[error(public)] u32),
}

fn main() {}
