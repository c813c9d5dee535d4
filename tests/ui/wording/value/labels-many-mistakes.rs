// Each invalid label is reported.

use platform_error::PlatformError;

#[derive(Debug, PlatformError)]
enum BillingError {
    #[error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
        labels(owner, page = 1, "text", team: "billing", a::b = "c", runbook("x"), tier = TIER, , 7, blank = "" next = "a"),
    )]
    CardDeclined,
}

fn main() {}
