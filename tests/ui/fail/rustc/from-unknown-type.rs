// There is no such type. The conversion names it too, which rustc would report with other advice.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(code = "REFUSED", explanation = "Refused", cause = "A limit", solution = "Wait")]
    Refused(#[from] IssuerError),
}

fn main() {}
