//! Plain text, with lines as long as they are.

use super::page::Paper;

/// Nothing to choose.
#[derive(Clone, Copy)]
pub(super) struct Options;

impl Options {
    pub(super) const UNSET: Self = Self;

    /// What the report is written on.
    pub(super) fn paper(self) -> Self {
        self
    }
}

impl Paper for Options {}
