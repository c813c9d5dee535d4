// A parameter that no field uses. rustc could not infer it where the expansion did not name it.

use platform_error::{PlatformError, RequestError};

#[derive(Debug, PlatformError)]
enum BillingError<T, U: Clone> {
    #[error(code = "REFUSED", message = "{0} refused", explanation = "Refused", cause = "A limit", solution = "Wait")]
    Refused(T),
    #[error(code = "OFFLINE", explanation = "No network", cause = "A cable", solution = "Wait")]
    Offline(#[from] std::io::Error),
    #[error(transparent)]
    Request(RequestError),
}

fn main() {}
