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
    /// A table is not one of errors, so it is left out.
    TableIgnored {
        /// Its titles.
        titles: String,
    },
    /// A member of an object in JSON has no errors in it.
    MemberIgnored {
        /// Its name, below those of the members that it is in.
        name: String,
    },
    /// Headings or items of lists look like errors, but only tables are read.
    NotInTable {
        /// How many there are.
        count: usize,
        /// The first of them.
        first: String,
    },
    /// A file has no titles, so its columns are given some.
    TitlesMissing {
        /// The titles.
        titles: String,
    },
    /// A table of errors has no rows.
    TableEmpty,
    /// A row has no text in a column of a field, so it is left out.
    RowIgnored {
        /// The first text in the row.
        text: String,
    },
    /// A row is a success, not an error.
    SuccessSkipped {
        /// The code of the row, or else its status or its message.
        what: String,
    },
    /// Only the first cell of a row is filled, and not with a code like the others: it is a heading
    /// of the rows below it, or a total.
    HeadingSkipped {
        /// The cell.
        text: String,
    },
    /// A row is there twice, word for word, and is read once.
    RowRepeated {
        /// The line on which it is first.
        first: usize,
    },
    /// A code was made from a message that another error has too, so it has a number that depends
    /// on the order of the rows.
    CodeNumbered {
        /// The code.
        code: String,
    },
    /// A code is struck through, so the error is deprecated.
    CodeStruck {
        /// The code.
        code: String,
    },
    /// A name is left out, because another error has it, or because the error has another.
    NameIgnored {
        /// The name.
        name: String,
    },
    /// A link leads to another part of the page, so it is left out.
    LinkIgnored {
        /// Its address.
        link: String,
    },
    /// A cell has several statuses, or a range, of which one is read.
    StatusChosen {
        /// The cell.
        found: String,
        /// The status that is read.
        status: u16,
    },
    /// A status is not one that an error can have, so it is left out.
    StatusIgnored {
        /// The cell.
        found: String,
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
            Self::ColumnIgnored { title } if title.is_empty() => {
                f.write_str("a column without a title is not imported")
            }
            Self::ColumnIgnored { title } => write!(f, "the column {title:?} is not imported"),
            Self::TableIgnored { titles } => write!(
                f,
                "the table with the columns {titles} is not one of errors, so it is not imported"
            ),
            Self::MemberIgnored { name } => {
                write!(f, "{name:?} is not one of errors, so it is not imported")
            }
            Self::NotInTable { count: 1, first } => write!(
                f,
                "a heading or list item looks like an error, {first:?}, but only tables are \
                 imported"
            ),
            Self::NotInTable { count, first } => write!(
                f,
                "{count} headings or list items look like errors, such as {first:?}, but only \
                 tables are imported"
            ),
            Self::TitlesMissing { titles } => write!(
                f,
                "the first line is an error, not titles, so the columns are read as {titles}"
            ),
            Self::TableEmpty => f.write_str("the table has no rows"),
            Self::SuccessSkipped { what } => {
                write!(
                    f,
                    "{what:?} is a success, not an error, so it is not imported"
                )
            }
            Self::HeadingSkipped { text } => {
                write!(
                    f,
                    "{text:?} is a heading, not an error, so it is not imported"
                )
            }
            Self::RowIgnored { text } => write!(
                f,
                "the row {text:?} has nothing in the columns that are read, so it is not imported"
            ),
            Self::RowRepeated { first } => write!(f, "the row is the same as on line {first}"),
            Self::CodeNumbered { code } => write!(
                f,
                "the code {code:?} depends on the order of the rows, because another error has \
                 the same text"
            ),
            Self::CodeStruck { code } => {
                write!(
                    f,
                    "{code:?} is struck through, so it is imported as deprecated"
                )
            }
            Self::NameIgnored { name } => write!(
                f,
                "the name {name:?} is not imported, because it is taken already"
            ),
            Self::LinkIgnored { link } => {
                write!(f, "the link to {link:?} on the same page is not imported")
            }
            Self::StatusChosen { found, status } => {
                write!(f, "the status {found:?} is imported as {status}")
            }
            Self::StatusIgnored { found } => write!(
                f,
                "the status {found:?} is not from 400 to 599, so it is not imported"
            ),
            Self::HtmlKept { html } => write!(f, "the tag {html:?} is kept as text"),
            Self::CommentDropped { text } => write!(f, "the comment {text:?} is left out"),
            Self::FootnoteDropped { text } => write!(f, "the footnote {text:?} is left out"),
            Self::LinkDropped { address } => write!(f, "the link to {address:?} is left out"),
        }
    }
}
