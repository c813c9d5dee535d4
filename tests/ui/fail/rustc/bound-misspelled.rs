// The derive repeats the bound in each implementation, and rustc reports it once.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError<T: Dispaly> {
    #[error(code = "REFUSED", message = "{0} refused", explanation = "Refused", cause = "A limit", solution = "Wait")]
    Refused(T),
}

fn main() {}
