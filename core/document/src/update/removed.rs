//! [`Removed`], what an update takes off a page.

use std::fmt::{self, Display, Formatter};
use std::ops::Range;

use crate::line_index::LineIndex;

/// A row or a text that [`Reference::update`](crate::Reference::update) takes off a page.
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
/// use platform_error_document::{Document, Reference};
///
/// let page = "| Code | Solution |\n|---|---|\n| OLD | Wait |\n| DUPLICATE_KEY | Wait |\n";
/// let document = Document::from(RequestError::CATALOG);
/// let removed = Reference::new(&document).removed(page)?;
/// assert_eq!(
///     removed[0].to_string(),
///     "the row \"OLD\" is removed, because the catalog has no error for it"
/// );
/// # Ok::<(), platform_error_document::Errors>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Removed {
    /// Where it was, counted from 1.
    pub line: usize,
    /// What the first cell of the row shows, the title of the column, or the first line of the text.
    pub text: String,
    /// Why it is removed.
    pub removal: Removal,
}

/// Why something is removed from a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Removal {
    /// The document has no error for a row.
    NoError,
    /// A row above is about the same error.
    Repeated,
    /// A column shows nothing of the errors, and others were [chosen](crate::Reference::columns).
    NotChosen,
    /// The table takes the place of text between the comments.
    Replaced,
}

impl Display for Removed {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let text = &self.text;
        match self.removal {
            Removal::NoError => write!(
                f,
                "the row {text:?} is removed, because the catalog has no error for it"
            ),
            Removal::Repeated => write!(
                f,
                "the row {text:?} is removed, because a row above is about the same error"
            ),
            Removal::NotChosen => write!(
                f,
                "the column {text:?} is removed, because it shows nothing of the errors"
            ),
            Removal::Replaced => write!(
                f,
                "the text {text:?} between the comments is replaced by the table"
            ),
        }
    }
}

/// The text in this part of a page, if there is any.
pub(super) fn replaced(page: &str, part: &Range<usize>) -> Vec<Removed> {
    let is_mark = |c: char| c.is_whitespace() || c == '>';
    let text = page[part.clone()].trim_start_matches(is_mark);
    let mut lines = text.trim_end_matches(is_mark).lines();
    let Some(first) = lines.next() else {
        return Vec::new();
    };
    let more = if lines.next().is_some() { " …" } else { "" };
    vec![Removed {
        line: LineIndex::new(page).line(part.end - text.len()),
        text: format!("{}{more}", first.trim_end()),
        removal: Removal::Replaced,
    }]
}
