// Nine mistakes, each reported once in one run; the code below causes no further errors.

use platform_error::{Catalog, ErrorSet, PlatformError};

#[derive(Debug, PlatformError)]
#[error(domian = "billing.example.com")]
pub enum BillingError {
    /// The issuer refused the charge.
    #[error(
        code = "CARD_DECLINED",
        message = "Card ending in {lsat4} was declined",
        cause = "The limit is reached",
        solution = "Ask for another card",
    )]
    CardDeclined { last4: String },

    /// The charge did not arrive.
    #[error(code = "CARD_DECLINED", cause = "No network", solution = "Try again", kind = Unavailible)]
    ChargeLost(#[from] std::io::Error),

    #[error("the ledger is closed")]
    LedgerClosed,

    /// The bank refused the transfer.
    #[error(cause = 42, help = "Wait for the pay day")]
    TransferDeclined { source: Option<std::fmt::Error> },

    NotDocumented,
}

const CATALOG: &Catalog = BillingError::CATALOG;

fn charge(text: &str) -> Result<u8, BillingError> {
    std::io::stdin().read_line(&mut text.to_owned())?;
    Err(BillingError::CardDeclined { last4: text.to_owned() })
}

fn main() {
    let error = charge("4242").unwrap_err();
    match &error {
        BillingError::CardDeclined { last4 } => println!("{last4}"),
        other => println!("{other} {}", other.code()),
    }
    let error: &dyn PlatformError = &error;
    println!("{} {}", error.report(), CATALOG.len());
}
