// Nothing is filled in, and `kode` is not the code of anything.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED", docs = "https://example.com/errors/{kode}",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined { last4: String, limit: u32 },
}

fn main() {}
