//! What the rows of a set's table share.

use super::Labels;
use crate::param::Param;

/// What only some rows of a table have, one row after the other.
///
/// The rows share it, because a row that points to no memory of its own costs the binary less.
#[derive(Debug)]
pub struct More {
    /// For each row that needs one, its packed [`Head`](platform_error_syntax::row::Head); the
    /// first is that of all other rows.
    pub heads: &'static [u8],
    /// The further strings.
    pub strings: &'static [&'static str],
    /// The parameters.
    pub params: &'static [Param],
    /// The labels of the set, then those of each row that has labels of its own; empty if there are
    /// none at all.
    pub labels: &'static [Labels],
}

/// What a row has that has no more.
pub const NO_MORE: Option<&'static More> = None;
