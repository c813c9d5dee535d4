// Once is enough, in one attribute, too.

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
    Overloaded { #[error(param, retry_after, param)] queue: Duration },
}

fn main() {}
