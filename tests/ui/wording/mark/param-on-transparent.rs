// A transparent variant has the parameters of the error in it.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum LoadError {
    #[error(transparent)]
    Request(#[error(param)] platform_error::RequestError),
}

fn main() {}
