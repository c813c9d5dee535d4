// A source must live for `'static`.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
#[error(code = "NETWORK", message = "{0}", explanation = "No network", cause = "No cable", solution = "Plug it in")]
struct Network<'a>(&'a str);

#[derive(Debug, PlatformError)]
enum BillingError<'a> {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined(#[source] Network<'a>),
}

fn main() {}
