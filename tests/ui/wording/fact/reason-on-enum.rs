// A reason is that of one error.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(reason = "DECLINED")]
enum BillingError {
    #[error(code = "402", explanation = "e", cause = "c", solution = "s")]
    CardDeclined,
}

fn main() {}
