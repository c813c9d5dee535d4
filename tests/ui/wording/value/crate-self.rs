// A relative path would mean something else in the module of the expansion.

use platform_error::PlatformError;

mod errors {
    pub use platform_error::__expansion;
}

#[derive(Debug, PlatformError)]
#[error(crate = self::errors)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined,
}

fn main() {}
