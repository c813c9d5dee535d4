// A field takes no `#[platform_error]` either.

use platform_error::PlatformError;

#[derive(Debug, thiserror::Error, PlatformError)]
enum BillingError {
    #[error("card ending in {last4} was declined")]
    #[platform_error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined {
        #[platform_error(docs = "https://example.com")]
        last4: String,
    },
}

fn main() {}
