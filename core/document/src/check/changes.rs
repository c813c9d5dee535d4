//! [`Changes`], all differences between two documents, for people and programs.

use std::cmp::Reverse;
use std::fmt::{self, Display, Formatter};
use std::slice;

use serde::Serialize;

use super::{Change, Step};
use crate::cell;

/// What [`check`](super::check) found, the largest steps first.
///
/// ```
/// use platform_error_document::{Document, check};
/// use platform_error::{ErrorSet, RequestError};
///
/// let old = Document::from(RequestError::CATALOG);
/// let mut new = old.clone();
/// new.sets[0].entries.remove(1);
/// assert_eq!(check(&old, &new).to_string(), "\
/// major  DUPLICATE_KEY: the code is gone, and no alias leads to it
///
/// 13 codes compared, 1 change: 1 major, 0 minor, 0 patch. A major step is due: it breaks programs.
/// ");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changes {
    codes: usize,
    changes: Vec<Change>,
}

impl Changes {
    pub(super) fn new(codes: usize, mut changes: Vec<Change>) -> Self {
        // Stable: within a step the order of the documents stays.
        changes.sort_by_key(|change| Reverse(change.step));
        Self { codes, changes }
    }

    /// The changes, one by one.
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

    /// The version step that is due; none where nothing has changed.
    ///
    /// ```
    /// # use platform_error_document::{Document, Step, check};
    /// # use platform_error::{ErrorSet, RequestError};
    /// let document = Document::from(RequestError::CATALOG);
    /// assert_eq!(check(&document, &document).step(), None);
    /// assert_eq!(check(&Document::default(), &document).step(), Some(Step::Minor));
    /// ```
    pub fn step(&self) -> Option<Step> {
        self.changes.first().map(|change| change.step)
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
        self.step() == Some(Step::Major)
    }

    /// The report for programs: `step` (or `null`), `breaking`, `codes` that were compared, and `changes`, each with `code`,
    /// `step`, `fact`, `old`, `new` and the sentence `text`.
    ///
    /// ```
    /// # use platform_error_document::{Document, check};
    /// let json = check(&Document::default(), &Document::default()).to_json();
    /// assert!(json.contains("\"breaking\": false"));
    /// ```
    pub fn to_json(&self) -> String {
        #[derive(Serialize)]
        struct Form<'a> {
            step: Option<&'a str>,
            breaking: bool,
            codes: usize,
            changes: Vec<Told<'a>>,
        }
        #[derive(Serialize)]
        struct Told<'a> {
            #[serde(flatten)]
            change: &'a Change,
            text: String,
        }
        let changes = self
            .iter()
            .map(|change| Told {
                change,
                text: change.to_string(),
            })
            .collect();
        let step = self.step().map(Step::as_str);
        let form = Form {
            step,
            breaking: self.is_breaking(),
            codes: self.codes,
            changes,
        };
        // Texts alone, written to memory: nothing in them can fail.
        let mut json = serde_json::to_string_pretty(&form).unwrap_or_default();
        json.push('\n');
        json
    }

    /// The report for a review: a table, and below it what is due.
    ///
    /// ```
    /// # use platform_error_document::{Document, check};
    /// # use platform_error::{ErrorSet, RequestError};
    /// let markdown = check(&Document::default(), &Document::from(RequestError::CATALOG)).to_markdown();
    /// assert!(markdown.contains("| minor | `DUPLICATE_KEY` | a new code |"));
    /// ```
    pub fn to_markdown(&self) -> String {
        let mut markdown = String::new();
        if !self.changes.is_empty() {
            markdown.push_str("| Step | Code | Change |\n| --- | --- | --- |\n");
        }
        for change in self {
            let code = match &*change.code {
                code if code.contains('`') => cell::plain(code),
                code => format!("`{}`", code.replace('|', "\\|")),
            };
            markdown.extend([format!(
                "| {} | {code} | {} |\n",
                change.step,
                cell::plain(&change.to_string())
            )]);
        }
        if !self.changes.is_empty() {
            markdown.push('\n');
        }
        markdown + &self.summary() + "\n"
    }

    /// The number of changes and the version step that is due, in one line.
    ///
    /// ```
    /// # use platform_error_document::{Document, check};
    /// let changes = check(&Document::default(), &Document::default());
    /// assert_eq!(changes.summary(), "0 codes compared, no change.");
    /// ```
    pub fn summary(&self) -> String {
        let count = |step| self.iter().filter(|change| change.step == step).count();
        let plural = |count, one| {
            if count == 1 {
                format!("{count} {one}")
            } else {
                format!("{count} {one}s")
            }
        };
        let due = match self.step() {
            None => return format!("{} compared, no change.", plural(self.codes, "code")),
            Some(Step::Patch) => "A patch step is due.",
            Some(Step::Minor) => "A minor step is due.",
            Some(Step::Major) => "A major step is due: it breaks programs.",
        };
        let (major, minor, patch) = (count(Step::Major), count(Step::Minor), count(Step::Patch));
        let (codes, changes) = (
            plural(self.codes, "code"),
            plural(self.changes.len(), "change"),
        );
        format!("{codes} compared, {changes}: {major} major, {minor} minor, {patch} patch. {due}")
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
    /// One line for each, then what is due.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for change in self {
            writeln!(f, "{}  {}: {change}", change.step, change.code)?;
        }
        if !self.changes.is_empty() {
            f.write_str("\n")?;
        }
        writeln!(f, "{}", self.summary())
    }
}
