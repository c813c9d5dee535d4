// A parameter is shown to clients.

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
    Overloaded { #[error(param)] queue: Vec<u32>, _wait: Duration },
}

fn main() {}
