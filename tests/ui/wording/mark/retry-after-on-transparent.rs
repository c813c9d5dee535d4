// A transparent variant has the delay of the error in it.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum LoadError {
    #[error(transparent)]
    Request {
        #[error(retry_after)]
        error: platform_error::RequestError,
    },
}

fn main() {}
