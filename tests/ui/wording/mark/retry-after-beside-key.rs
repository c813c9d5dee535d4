// The key would never count.

use std::time::Duration;

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum LoadError {
    #[error(
        code = "OVERLOADED",
        explanation = "The service has too much to do",
        cause = "Many requests",
        solution = "Wait",
        retry_after = 30,
    )]
    Overloaded { #[error(retry_after)] wait: Duration },
}

fn main() {}
