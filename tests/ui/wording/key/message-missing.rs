// An explanation with several lines cannot be the message.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    /// The issuer refused the charge {for now}.
    ///
    /// It does not say why.
    #[error(code = "CARD_DECLINED", cause = "The limit is reached", solution = "Ask for another card")]
    CardDeclined,
}

fn main() {}
