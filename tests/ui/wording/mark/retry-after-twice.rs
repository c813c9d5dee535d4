// Only one field can say how long to wait.

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
    Overloaded { #[error(retry_after)] wait: Duration, #[error(retry_after)] pause: Option<Duration> },
}

fn main() {}
