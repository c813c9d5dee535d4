//! [`Changes`], all differences between two documents, reported to people and programs.

use std::cmp::Reverse;
use std::fmt::{self, Display, Formatter};
use std::slice;

use serde::Serialize;

use super::change::{Change, Meaning};
use crate::bump::Bump;
use crate::json;

/// What [`check`](crate::check) found, the largest bumps first.
///
/// ```
/// use platform_error_document::{Document, check};
/// use platform_error::{ErrorSet, RequestError};
///
/// let old = Document::from(RequestError::CATALOG);
/// let mut new = old.clone();
/// new.sets[0].entries.remove(1);
/// assert_eq!(
///     check(&old, &new).to_string(),
///     "major  DUPLICATE_KEY: the code was removed, and no alias replaces it; \
///      reserve it, so that no other error can use it\n\n\
///      13 codes compared, 1 change: 1 major, 0 minor, 0 patch. \
///      This needs a major version: it breaks programs.\n"
/// );
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    codes: usize,
    changes: Vec<Change>,
}

impl Changes {
    pub(super) fn new(codes: usize, mut changes: Vec<Change>) -> Self {
        for (position, change) in changes.iter_mut().enumerate() {
            change.position = position;
        }
        let mut changes = Self { codes, changes };
        changes.sort();
        changes
    }

    fn sort(&mut self) {
        self.changes
            .sort_by_key(|change| (Reverse(change.bump), change.position));
    }

    /// Iterates over the changes.
    ///
    /// ```
    /// # use platform_error_document::{Document, check};
    /// # use platform_error::{ErrorSet, RequestError};
    /// let document = Document::from(RequestError::CATALOG);
    /// assert_eq!(check(&document, &document).iter().count(), 0);
    /// assert_eq!(check(&Document::default(), &document).iter().count(), 13);
    /// ```
    pub fn iter(&self) -> slice::Iter<'_, Change> {
        self.changes.iter()
    }

    /// The version bump that is required; `None` if nothing changed.
    ///
    /// ```
    /// # use platform_error_document::{Bump, Document, check};
    /// # use platform_error::{ErrorSet, RequestError};
    /// let document = Document::from(RequestError::CATALOG);
    /// assert_eq!(check(&document, &document).bump(), None);
    /// assert_eq!(check(&Document::default(), &document).bump(), Some(Bump::Minor));
    /// ```
    pub fn bump(&self) -> Option<Bump> {
        self.changes.first().map(|change| change.bump)
    }

    /// Whether programs that rely on the old document break.
    ///
    /// ```
    /// # use platform_error_document::{Document, check};
    /// # use platform_error::{ErrorSet, RequestError};
    /// let document = Document::from(RequestError::CATALOG);
    /// assert!(check(&document, &Document::default()).is_breaking());
    /// ```
    pub fn is_breaking(&self) -> bool {
        self.bump() == Some(Bump::Major)
    }

    /// Confirms that a code still means the same, although its message, explanation, cause and
    /// solution are all different, which makes the change a patch. Returns whether there is such a
    /// change.
    ///
    /// ```
    /// use platform_error_document::{Bump, Document, Entry, Set, check};
    ///
    /// let document = |message: &str, solution: &str| {
    ///     let mut entry = Entry::new("P1002");
    ///     entry.message = message.to_owned();
    ///     entry.solution = solution.to_owned();
    ///     let mut document = Document::default();
    ///     document.sets.push(Set::new("Pay"));
    ///     document.sets[0].entries.push(entry);
    ///     document
    /// };
    /// let old = document("the account is closed", "Use another account");
    /// let new = document("transfers are disabled", "Choose an open one");
    /// let mut changes = check(&old, &new);
    /// assert!(changes.is_breaking());
    /// assert!(changes.allow_reworded("P1002"));
    /// assert_eq!(changes.bump(), Some(Bump::Patch));
    /// ```
    pub fn allow_reworded(&mut self, code: &str) -> bool {
        let mut is_found = false;
        for change in &mut self.changes {
            if change.code == code && change.meaning == Some(Meaning::Replaced) {
                change.bump = Bump::Patch;
                is_found = true;
            }
        }
        self.sort();
        is_found
    }

    /// The report for programs: `step` (the bump, or `null`), `breaking`, the number of `codes`
    /// that were compared, and `changes`, each with `code`, `step`, `fact`, `old`, `new` and the
    /// sentence `text`. If the code got a different meaning, the change also has its [`Meaning`] as
    /// `meaning`.
    ///
    /// ```
    /// # use platform_error_document::{Document, check};
    /// let json = check(&Document::default(), &Document::default()).to_json();
    /// assert!(json.contains("\"breaking\": false"));
    /// ```
    pub fn to_json(&self) -> String {
        #[derive(Serialize)]
        struct Report<'a> {
            step: Option<Bump>,
            breaking: bool,
            codes: usize,
            changes: Vec<Row<'a>>,
        }
        #[derive(Serialize)]
        struct Row<'a> {
            #[serde(flatten)]
            change: &'a Change,
            text: String,
        }
        let row = |change| Row {
            change,
            text: change.to_string(),
        };
        json::pretty(&Report {
            step: self.bump(),
            breaking: self.is_breaking(),
            codes: self.codes,
            changes: self.iter().map(row).collect(),
        })
    }

    /// The number of changes and the version that they require, on one line.
    ///
    /// ```
    /// # use platform_error_document::{Document, check};
    /// let changes = check(&Document::default(), &Document::default());
    /// assert_eq!(changes.summary(), "0 codes compared, no change.");
    /// ```
    pub fn summary(&self) -> String {
        let counts = self.counts();
        match self.required() {
            None => counts,
            Some(required) => format!("{counts} {required}"),
        }
    }

    /// How many codes were compared, and how many changes there are.
    pub(super) fn counts(&self) -> String {
        let codes = plural(self.codes, "code");
        if self.changes.is_empty() {
            return format!("{codes} compared, no change.");
        }
        let count = |bump| self.iter().filter(|change| change.bump == bump).count();
        let changes = plural(self.changes.len(), "change");
        let major = count(Bump::Major);
        let minor = count(Bump::Minor);
        let patch = count(Bump::Patch);
        format!("{codes} compared, {changes}: {major} major, {minor} minor, {patch} patch.")
    }

    /// The version that the changes require, as a sentence.
    pub(super) fn required(&self) -> Option<&'static str> {
        self.bump().map(|bump| match bump {
            Bump::Patch => "A patch version is enough.",
            Bump::Minor => "This needs a minor version.",
            Bump::Major => "This needs a major version: it breaks programs.",
        })
    }
}

pub(super) fn plural(count: usize, one: &str) -> String {
    if count == 1 {
        format!("{count} {one}")
    } else {
        format!("{count} {one}s")
    }
}

impl<'a> IntoIterator for &'a Changes {
    type Item = &'a Change;
    type IntoIter = slice::Iter<'a, Change>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl Display for Changes {
    /// Writes one line per change, then the bump that is required.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for change in self {
            writeln!(f, "{}  {}: {change}", change.bump, change.code)?;
        }
        if !self.changes.is_empty() {
            f.write_str("\n")?;
        }
        writeln!(f, "{}", self.summary())
    }
}
