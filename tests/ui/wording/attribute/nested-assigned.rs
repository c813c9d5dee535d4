// The keys as the value of another.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        error = { code = "CARD_DECLINED" }
    )]
    CardDeclined { last4: String, limit: u32 },
}

fn main() {}
