//! The errors of a ledger team.

use platform_error::{PlatformError, catalog};

/// What the ledger answers. Whoever packs this crate, the codes are those of one issuer.
#[derive(Debug, PlatformError)]
#[error(domain = "ledger.example.com")]
pub enum LedgerError {
    /// The ledger is closed.
    #[error(code = "LEDGER_CLOSED", cause = "c", solution = "s")]
    LedgerClosed,
    /// The account is closed.
    #[error(code = "ACCOUNT_CLOSED", cause = "c", solution = "s")]
    AccountClosed,
}

/// What the auditors answer.
#[derive(Debug, PlatformError)]
pub enum AuditError {
    /// The month is not audited.
    #[error(
        code = "AUDIT_MISSING",
        alias = "DECLINED",
        cause = "c",
        solution = "s"
    )]
    Missing,
}

/// A transfer did not go through.
#[derive(Debug, PlatformError)]
#[error(
    code = "TRANSFER_STOPPED",
    alias = "ACCOUNT_SHUT",
    cause = "c",
    solution = "s"
)]
pub struct TransferError;

catalog! {
    /// What the ledger and its auditors answer.
    pub static ERRORS = [LedgerError, AuditError];
}
