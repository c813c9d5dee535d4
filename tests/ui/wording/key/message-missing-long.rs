// The first line may be too long for a message.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge, which it may do for any reason, without telling anybody which\nIt is not us",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined,
}

fn main() {}
