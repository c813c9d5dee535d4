// Nor must the source of another derive.

use std::time::Duration;

use platform_error::PlatformError;

#[derive(Debug, thiserror::Error, PlatformError)]
enum LoadError {
    #[error("overloaded")]
    #[platform_error(
        code = "OVERLOADED",
        explanation = "The service has too much to do",
        cause = "Many requests",
        solution = "Wait",
    )]
    Overloaded { queue: u32, #[platform_error(param)] source: std::io::Error },
}

fn main() {}
