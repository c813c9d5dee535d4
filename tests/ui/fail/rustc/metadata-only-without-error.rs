// `#[platform_error]` leaves `Display` and `Error` to another derive, which is missing.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[platform_error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined,
}

fn main() {}
