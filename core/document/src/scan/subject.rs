//! [`Subject`], what a scanner finds, and [`Match`], where.

use std::ops::Range;

use crate::model::{Entry, Set};

/// What a scanner finds.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub enum Subject<'d> {
    /// An error, and its set.
    Entry(&'d Set, &'d Entry),
    /// A code that is no longer in use, and the set that reserves it.
    Retired(&'d Set, &'d str),
}

impl<'d> Subject<'d> {
    /// The code.
    pub fn code(&self) -> &'d str {
        match self {
            Self::Entry(_, entry) => &entry.code,
            Self::Retired(_, code) => code,
        }
    }
}

/// An error in a line.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Match {
    /// Which bytes of the line are evidence of it.
    pub range: Range<usize>,
    /// Its position in [`Scanner::subjects`](crate::Scanner::subjects).
    pub subject: usize,
}
