// There is no such type, and without it nothing uses `T`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError<T: Iterator> {
    #[error(code = "REFUSED", explanation = "Refused", cause = "A limit", solution = "Wait")]
    Refused(T::Itm),
}

fn main() {}
