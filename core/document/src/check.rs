//! [`check`], which reports what a new document changes for those who rely on an old one.

mod change;
mod changes;
mod compare;
mod meaning;
mod reserved;
mod words;

pub use self::change::{Change, Meaning};
pub use self::changes::Changes;
use self::compare::Comparison;
use crate::model::Document;

/// Compares two documents by what programs and people rely on.
///
/// - **major**: a code or alias that no longer leads anywhere, a renamed code without an alias, a
///   code that is another error now, a reserved code that is used again or no longer reserved, a
///   different domain, kind, HTTP status or retry advice, a parameter that is removed, renamed or of
///   another type
/// - **minor**: a new code, alias, parameter or reserved code; a renamed code whose old name is an
///   alias; a deprecation; a retry delay that is new or removed
/// - **patch**: different wording, links, labels, versions or retry delays, a different set of the
///   same domain
///
/// # A code that is another error now
///
/// A code can get another meaning while it stays the same. Only the message, the explanation, the
/// cause and the solution tell, so these strings are compared: two are as alike as the share of
/// their letters that is in words which both have. Case, punctuation, line breaks and the names of
/// parameters do not matter. Of each word, the first five letters count, so that endings do not
/// matter either. A string without words, such as `-`, and one that several entries of a document
/// have, tell nothing about an error and are left out.
///
/// A code is another error now in two cases:
///
/// - Its strings belong to another code: codes were swapped or shifted, or took the place of one
///   that was removed. Some strings may be reworded on the way; on average, half is enough.
/// - All of its strings are others: none is the same, and on average at most a third is alike. If
///   they were only reworded, confirm that with [`Changes::allow_reworded`].
///
/// # Examples
///
/// [`assert_committed`](crate::assert_committed) does this in a test.
///
/// ```
/// use std::fs;
///
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_document::{Bump, Document, check};
///
/// let published = Document::from_json(&fs::read_to_string("errors.json")?)?;
/// let mut now = Document::from(RequestError::CATALOG);
/// let changes = check(&published, &now);
/// assert!(!changes.is_breaking(), "{changes}");
///
/// now.sets[0].entries.retain(|entry| entry.code != "DUPLICATE_KEY");
/// let changes = check(&published, &now);
/// assert_eq!(changes.bump(), Some(Bump::Major));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[must_use]
pub fn check(old: &Document, new: &Document) -> Changes {
    let changes = Comparison::new(old, new).run();
    Changes::new(old.entries().count(), changes)
}
