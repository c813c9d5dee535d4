// The keys in a list of their own are judged too.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        (code = "CARD_DECLINED", kind = Broken, cause = "The limit is reached")
    )]
    CardDeclined { last4: String, limit: u32 },
}

fn main() {}
