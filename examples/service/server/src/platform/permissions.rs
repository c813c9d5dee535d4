//! Who may do what.

use platform_error::RequestError;

/// May do everything.
pub(crate) const ALICE: &str = "alice";
/// May read and write, but only in the table `orders`.
pub(crate) const BOB: &str = "bob";
/// Anyone without credentials.
pub(crate) const GUEST: &str = "guest";

/// What a user can do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Read,
    Write,
    CreateTable,
    Deploy,
}

/// Checks that the user may do this at all.
pub(super) fn may(user: &str, action: Action) -> Result<(), RequestError> {
    let granted: &[Action] = match user {
        ALICE => return Ok(()),
        BOB => &[Action::Read, Action::Write],
        _ => &[],
    };
    if granted.contains(&action) {
        Ok(())
    } else {
        Err(RequestError::PermissionCheckFailed)
    }
}

/// Checks that the user may use this table.
pub(super) fn may_access(user: &str, table: &str) -> Result<(), RequestError> {
    match (user, table) {
        (ALICE, _) | (BOB, "orders") => Ok(()),
        _ => Err(RequestError::TableAccessDenied),
    }
}
