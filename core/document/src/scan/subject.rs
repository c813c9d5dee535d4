//! [`Subject`], what a scanner finds, and [`Match`], where.

use std::ops::Range;

use crate::model::{Entry, Set};

/// What a scanner finds.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_document::{Document, Scanner, Subject};
///
/// let document = Document::from(RequestError::CATALOG);
/// let scanner = Scanner::new(&document);
/// let found = scanner.find(b"ERROR [DUPLICATE_KEY]");
/// let Subject::Entry(set, entry) = scanner.subjects()[found[0].subject] else {
///     unreachable!()
/// };
/// assert_eq!(set.name, "RequestError");
/// assert_eq!(entry.cause, "Data constraint violation");
/// ```
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
    ///
    /// ```
    /// # use platform_error_document::{Entry, Set, Subject};
    /// let (set, entry) = (Set::new("BillingError"), Entry::new("LEDGER_CLOSED"));
    /// assert_eq!(Subject::Entry(&set, &entry).code(), "LEDGER_CLOSED");
    /// assert_eq!(Subject::Retired(&set, "CARD_LOST").code(), "CARD_LOST");
    /// ```
    pub fn code(&self) -> &'d str {
        match self {
            Self::Entry(_, entry) => &entry.code,
            Self::Retired(_, code) => code,
        }
    }
}

/// An error in a line; see [`Scanner::find`](crate::Scanner::find) for an example.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Match {
    /// Which bytes of the line are evidence of it.
    pub range: Range<usize>,
    /// Its position in [`Scanner::subjects`](crate::Scanner::subjects).
    pub subject: usize,
}
