//! [`check`], which reports what a new document changes for users of an old one.

mod change;
mod changes;
mod compare;
mod complete;
mod markdown;
mod meaning;
mod reserved;
mod words;

pub use self::change::{Change, Meaning};
pub use self::changes::Changes;
use self::compare::Comparison;
use crate::model::Document;

/// Compares two documents and reports what changes for the programs and people that rely on the old
/// one.
///
/// - **major**: a code or alias that no longer leads anywhere, a renamed code without an alias, a
///   code that now means a different error, a reserved code that is used again or no longer
///   reserved, a different domain, kind, HTTP status or retry advice, a parameter that is removed,
///   renamed or of another type
/// - **minor**: a new code, alias, parameter or reserved code; a renamed code whose old name is an
///   alias; a deprecation; a retry delay that is new or removed
/// - **patch**: different wording, links, labels, versions, variants or retry delays, a different
///   set in the same domain
///
/// A table says less than a catalog: see
/// [`complete_from`](crate::import::Imported::complete_from).
///
/// # A code that now means a different error
///
/// A code can stay the same and get a different meaning. Only the message, the explanation, the
/// cause and the solution reveal that, so these strings are compared. The similarity of two strings
/// is the share of their letters that is in words which both contain. Case, punctuation, line
/// breaks and the names of parameters are ignored. Only the first five letters of each word are
/// compared, so that endings are ignored too. A string without words, such as `-`, and a string
/// that several entries of a document have in common say nothing about an error and are left out.
///
/// A code now means a different error in two cases:
///
/// - Its strings belonged to another code before: codes were swapped or shifted, or one took the
///   place of a code that was removed. The strings may be partly reworded: an average similarity of
///   one half is enough.
/// - All of its strings are different: none is the same, and their average similarity is at most
///   one third. If they were only reworded, confirm that with [`Changes::allow_reworded`].
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
