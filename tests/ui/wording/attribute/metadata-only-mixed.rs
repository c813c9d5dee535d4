// One variant has its keys in the attribute of another derive.

use platform_error::PlatformError;

#[derive(Debug, snafu::Snafu, PlatformError)]
enum BillingError {
    #[snafu(display("card was declined"))]
    #[platform_error(
        code = "CARD_DECLINED",
        explanation = "The issuer refused the charge",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined,
    /// The bank refused the transfer.
    #[error(code = "TRANSFER_DECLINED", cause = "The account is empty", solution = "Wait for the pay day")]
    TransferDeclined,
}

fn main() {}
