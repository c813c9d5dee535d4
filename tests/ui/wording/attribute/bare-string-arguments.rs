// thiserror accepts arguments after the string.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error("Card ending in {} was declined", .0.chars().rev().collect::<String>())]
    CardDeclined(String),
}

fn main() {}
