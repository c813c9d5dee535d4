//! [`Notice`], what an import did that its user should know.

use std::fmt::{self, Display, Formatter};

/// Something that an import left out or changed, which is not an error.
///
/// ```
/// use platform_error_document::import::{Format, Import};
///
/// let table = "code,message,cause,solution,team\nA1,No such seat,A typo,Correct it,Hall\n";
/// let imported = Import::new("SeatError").read(table, Format::Csv)?;
/// assert_eq!(
///     imported.notices[0].to_string(),
///     "line 1: the column \"team\" is not imported"
/// );
/// # Ok::<(), platform_error_document::Errors>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Notice {
    /// The line, counted from 1; `None` if it is about the whole file.
    pub line: Option<usize>,
    /// What happened.
    pub kind: NoticeKind,
}

/// What an import left out or changed.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum NoticeKind {
    /// No field has the title of this column, so its cells are left out.
    ColumnIgnored {
        /// The title.
        title: String,
    },
    /// A tag is not one of HTML, or has no end, so it is kept as text: `<name>` is often a
    /// placeholder.
    HtmlKept {
        /// The tag.
        html: String,
    },
    /// A comment in a cell is left out.
    CommentDropped {
        /// The comment, without its delimiters.
        text: String,
    },
    /// A footnote of a cell with a single word, which may be a code, is left out.
    FootnoteDropped {
        /// The footnote.
        text: String,
    },
    /// The text of a link or an image is kept without its address, which could run a script.
    LinkDropped {
        /// The address.
        address: String,
    },
}

impl Notice {
    pub(super) fn at(line: usize, kind: NoticeKind) -> Self {
        Self {
            line: Some(line),
            kind,
        }
    }
}

impl Display for Notice {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        Display::fmt(&self.kind, f)
    }
}

impl Display for NoticeKind {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::ColumnIgnored { title } => write!(f, "the column {title:?} is not imported"),
            Self::HtmlKept { html } => write!(f, "the tag {html:?} is kept as text"),
            Self::CommentDropped { text } => write!(f, "the comment {text:?} is left out"),
            Self::FootnoteDropped { text } => write!(f, "the footnote {text:?} is left out"),
            Self::LinkDropped { address } => write!(f, "the link to {address:?} is left out"),
        }
    }
}
