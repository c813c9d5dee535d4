//! [`check`], which reports what a new document changes for those who rely on an old one.

mod change;
mod changes;
mod compare;

pub use self::change::Change;
pub use self::changes::Changes;
use self::compare::Comparison;
use crate::model::Document;

/// Compares two documents by what programs and people rely on.
///
/// - **major**: a code or alias that no longer leads anywhere, a renamed code without an alias,
///   a different domain, kind (and with it HTTP status) or retry advice, a removed or
///   renamed parameter of the message
/// - **minor**: a new code, alias or parameter; a renamed code whose old name is an alias; a
///   deprecation
/// - **patch**: different wording, links, labels or versions, a different set of the same domain
///
/// A test that compares a catalog with the last published document:
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
