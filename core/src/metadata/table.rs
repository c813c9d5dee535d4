//! The data that the rows of a set's table share.

use super::Labels;
use crate::param::Param;

/// What only some rows of a table have, one row after the other.
///
/// The rows share it, because a row without pointers to its own memory adds less to the binary.
#[derive(Debug)]
pub struct More {
    /// For each row that needs one, its packed [`Head`](platform_error_syntax::row::Head). All
    /// other rows use the first.
    pub heads: &'static [u8],
    /// The further strings.
    pub strings: &'static [&'static str],
    /// The parameters.
    pub params: &'static [Param],
    /// The labels of the set, then those of each row that has labels of its own; empty if there are
    /// none at all.
    pub labels: &'static [Labels],
}

/// The value for a row that has none of it.
pub const NO_MORE: Option<&'static More> = None;
