// Each variant has one of the two attributes, without another derive that the other could belong
// to.

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
    /// The bank refused the transfer.
    #[error(code = "TRANSFER_DECLINED", cause = "The account is empty", solution = "Wait for the pay day")]
    TransferDeclined,
}

fn main() {
    let error: Box<dyn std::error::Error> = Box::new(BillingError::CardDeclined);
    println!("{error}");
}
