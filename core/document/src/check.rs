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
///   different domain, kind, HTTP status or retry advice, a removed or renamed parameter
/// - **minor**: a new code, alias, parameter or reserved code; a renamed code whose old name is an
///   alias; a deprecation; a retry delay that is new or removed
/// - **patch**: different wording, links, labels, versions or retry delays, a different set of the
///   same domain
///
/// # A code that is another error now
///
/// The message, the explanation, the cause and the solution tell what a code means. They are
/// compared by the words that both have, in parts of their letters. Case, punctuation, line breaks
/// and the names of parameters do not matter, and a word counts with its first five letters, so that
/// endings do not either. Strings without words, and those that several entries of a document share,
/// tell nothing and are left out. A code is another error now if
///
/// - the strings that it had belong to another code: codes were swapped or shifted, or the code of
///   a removed error was used again. Some strings may be reworded: half of all is enough.
/// - all strings are others: none is as it was, and on average at most a third is in words that
///   both have. If they are only reworded, confirm it with [`Changes::allow_reworded`].
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
