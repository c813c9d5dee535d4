//! The errors of a billing team.

use platform_error::{catalog, PlatformError};

/// What billing answers.
#[derive(Debug, PlatformError)]
pub enum BillingError {
    /// The account is closed.
    #[error(
        code = "ACCOUNT_CLOSED",
        alias = "ACCOUNT_SHUT",
        cause = "c",
        solution = "s"
    )]
    AccountClosed,
    /// The card was refused.
    #[error(transparent)]
    Card(#[from] card::CardError),
}

/// What stands between the team and its provider.
pub mod card {
    use super::PlatformError;

    /// The card was refused.
    #[derive(Debug, PlatformError)]
    #[error(code = "DECLINED", cause = "c", solution = "s")]
    pub struct CardError;
}

/// Passes everything on, two levels up.
#[derive(Debug, PlatformError)]
pub enum ShopError {
    /// Billing has failed.
    #[error(transparent)]
    Billing(Box<BillingError>),
}

catalog! {
    /// Everything of this crate.
    pub static ERRORS = [ShopError];
}
