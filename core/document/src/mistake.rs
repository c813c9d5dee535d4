//! [`Mistake`], what can be wrong with a document, and [`Mistakes`], all that is wrong with one.

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::{slice, vec};

use platform_error::{Kind, PlatformError};

/// What can be wrong with a document.
///
/// ```
/// use platform_error_document::{Document, Mistake};
/// use platform_error::PlatformError;
///
/// let mistakes = Document::from_json(r#"{ "format": "7.0", "sets": [] }"#).unwrap_err();
/// let located = mistakes.iter().next().unwrap();
/// assert_eq!(located.mistake, Mistake::FormatUnsupported { found: "7.0".to_owned(), supported: Document::FORMAT });
/// assert_eq!(located.mistake.code(), "DOCUMENT_FORMAT_UNSUPPORTED");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, PlatformError)]
#[non_exhaustive]
pub enum Mistake {
    /// The text cannot be taken apart as JSON.
    #[error(
        code = "DOCUMENT_INVALID_JSON",
        message = "invalid JSON: {reason}",
        cause = "A comma, a quote or a bracket is missing, or the file is of another format",
        solution = "Correct the text at this place",
        kind = InvalidArgument,
    )]
    InvalidJson {
        /// What the parser says.
        reason: String,
    },
    /// The text cannot be taken apart as CSV.
    #[error(
        code = "DOCUMENT_INVALID_CSV",
        message = "invalid CSV: {reason}",
        cause = "A quote is missing, or the file is of another format",
        solution = "Correct the text at this place",
        kind = InvalidArgument,
    )]
    InvalidCsv {
        /// What the parser says.
        reason: String,
    },
    /// The document is of a major version that this program cannot read.
    #[error(
        code = "DOCUMENT_FORMAT_UNSUPPORTED",
        message = "format {found:?} is not supported, only {supported} and later ones of the same major version",
        cause = "The document was written for another version of the tool",
        solution = "Write it anew with this version of the tool, or read it with that one",
        kind = InvalidArgument,
    )]
    FormatUnsupported {
        /// The version that the document gives.
        found: String,
        /// The one that is written here.
        supported: &'static str,
    },
    /// A field has a name that the format does not know.
    #[error(
        code = "DOCUMENT_FIELD_UNKNOWN",
        message = "{of} has a field `{field}`, which format {format} does not know",
        cause = "The name is misspelt, or the field belongs elsewhere",
        solution = "Correct the name, or remove the field; facts of your own go into `labels`",
        kind = InvalidArgument,
    )]
    FieldUnknown {
        /// The name of the field.
        field: String,
        /// What it is a field of.
        of: String,
        /// The version of the format that this program knows.
        format: &'static str,
    },
    /// A field that each of its kind must have is not there.
    #[error(
        code = "DOCUMENT_FIELD_MISSING",
        message = "{of} has no `{field}`",
        cause = "The field was left out, or its name is misspelt",
        solution = "Add the field",
        kind = InvalidArgument,
    )]
    FieldMissing {
        /// The name of the field.
        field: String,
        /// What it is missing in.
        of: String,
    },
    /// A field is given twice, so that one of the two would be lost.
    #[error(
        code = "DOCUMENT_DUPLICATE_FIELD",
        message = "{of} has `{field}` twice",
        cause = "Two facts were merged by hand, or one was copied",
        solution = "Remove one of the two",
        kind = InvalidArgument,
    )]
    DuplicateField {
        /// The name of the field.
        field: String,
        /// What it is a field of.
        of: String,
    },
    /// A value is of another type or form than its field takes.
    #[error(
        code = "DOCUMENT_TYPE_WRONG",
        message = "{what} must be {expected}",
        cause = "A number, a list or an object stands where a text should, or the other way round, or a text has another form",
        solution = "Write a value as the message says",
        kind = InvalidArgument,
    )]
    TypeWrong {
        /// What has the value.
        what: String,
        /// The type or form that it should have.
        expected: &'static str,
    },
    /// A text that each error must have is empty or blank.
    #[error(
        code = "DOCUMENT_TEXT_BLANK",
        message = "{what} is blank",
        cause = "The cell or field was left empty",
        solution = "Write the text: an error without it helps nobody",
        kind = InvalidArgument,
    )]
    TextBlank {
        /// Which text it is.
        what: String,
    },
    /// A code or an alias has a form that no code may have.
    #[error(
        code = "DOCUMENT_INVALID_CODE",
        message = "{code:?} cannot be a code: {why}",
        cause = "A code is 1 to 128 printable ASCII characters without blanks",
        solution = "Write a code such as \"TABLE_NAME_TOO_LONG\" or \"billing::declined\"",
        kind = InvalidArgument,
    )]
    InvalidCode {
        /// The code.
        code: String,
        /// What is wrong with it.
        why: &'static str,
    },
    /// One code leads to two errors.
    #[error(
        code = "DOCUMENT_DUPLICATE_CODE",
        message = "the code {code:?} is taken already, by {by}",
        cause = "Two errors have one code, or an alias is the code of another error",
        solution = "Give one of the two another code",
        kind = AlreadyExists,
    )]
    DuplicateCode {
        /// The code.
        code: String,
        /// Where the error is that has it already.
        by: String,
    },
    /// A name is none of those that there are.
    #[error(
        code = "DOCUMENT_NAME_UNKNOWN",
        message = "unknown {what} {found:?}; the {what}s are {known}",
        cause = "The name is misspelt, or of a newer version",
        solution = "Write one of the names that the message lists",
        kind = InvalidArgument,
    )]
    NameUnknown {
        /// What it should name: a kind, a column.
        what: &'static str,
        /// The name that stands there.
        found: String,
        /// The names that there are.
        known: String,
    },
    /// A message with parameters does not show them, or shows others.
    #[error(
        code = "DOCUMENT_TEMPLATE_WRONG",
        message = "{of} has a message that is no template for its `params`: {why}",
        cause = "The message and the list of parameters were not changed together, or a brace is not doubled",
        solution = "Show each parameter as `{name}` and write any other brace twice; leave `params` out where the message shows none",
        kind = InvalidArgument,
    )]
    TemplateWrong {
        /// The entry.
        of: String,
        /// What is wrong with it.
        why: String,
    },
    /// A set includes one that the document does not have.
    #[error(
        code = "DOCUMENT_SET_UNKNOWN",
        message = "{of} includes {path:?}, which is the path of no set here",
        cause = "The included set was removed or renamed",
        solution = "Add the set, or remove it from `includes`",
        kind = InvalidArgument,
    )]
    SetUnknown {
        /// The set that includes it.
        of: String,
        /// The path of the set that is missing.
        path: String,
    },
    /// There is no table of errors to be read.
    #[error(
        code = "DOCUMENT_NO_TABLE",
        message = "there is no table of errors here",
        cause = "No table has two of the columns Error Message, Explanation, Cause and Solution, or the line of dashes below its titles is missing",
        solution = "Give the table all four of these columns, and a line of dashes where it is Markdown",
        kind = InvalidArgument,
    )]
    NoTable,
    /// A row has more or fewer cells than the table has columns, so that one would be lost or stand in the wrong column.
    #[error(
        code = "DOCUMENT_CELL_COUNT",
        message = "the row has {found} cells, the table {expected} columns",
        cause = "A pipe or a comma in a text is not escaped, or a cell was left out",
        solution = "Write a pipe in a cell of Markdown with a backslash before it, and a text with a comma in CSV in quotes",
        kind = InvalidArgument,
    )]
    CellCount {
        /// How many cells it has.
        found: usize,
        /// How many columns there are.
        expected: usize,
    },
    /// The HTTP status of a row is not that of its kind.
    #[error(
        code = "DOCUMENT_STATUS_WRONG",
        message = "HTTP status {found:?} is not that of {kind}, which is {status}",
        cause = "The status follows from the kind, and one of the two was changed",
        solution = "Correct the kind, or remove the status",
        kind = InvalidArgument,
    )]
    StatusWrong {
        /// The status that stands there.
        found: String,
        /// The kind of the row.
        kind: Kind,
        /// The status of that kind.
        status: u16,
    },
    /// No kind has the HTTP status of a row.
    #[error(
        code = "DOCUMENT_STATUS_UNKNOWN",
        message = "{found:?} is the HTTP status of no kind",
        cause = "The row names no kind, so its kind follows from the status, which is no number or that of no kind",
        solution = "Correct the status, or name the kind in a column `Kind`",
        kind = InvalidArgument,
    )]
    StatusUnknown {
        /// The status that stands there.
        found: String,
    },
    /// A row stands alone, so that no table has it.
    #[error(
        code = "DOCUMENT_ROW_ALONE",
        message = "this row belongs to no table",
        cause = "A blank line or a comment parts it from the table above",
        solution = "Remove what stands between the two",
        kind = InvalidArgument,
    )]
    RowAlone,
    /// An import is of more than one set, of which an enum would be made.
    #[error(
        code = "DOCUMENT_SEVERAL_SETS",
        message = "an enum is one set, and there are several here: {names}; import one set at a time",
        cause = "The file is of a catalogue that joins sets",
        solution = "Make a file for each set, and import each under a name of its own",
        kind = InvalidArgument,
    )]
    SeveralSets {
        /// The names of the sets.
        names: String,
    },
    /// A name cannot be written in Rust.
    #[error(
        code = "DOCUMENT_INVALID_IDENTIFIER",
        message = "{what} is not a Rust identifier",
        cause = "A name in Rust consists of letters, digits and underscores, and does not begin with a digit",
        solution = "Choose another name",
        kind = InvalidArgument,
    )]
    InvalidIdentifier {
        /// What has the name, and the name.
        what: String,
    },
}

/// A mistake, and where it is.
///
/// ```
/// use platform_error_document::Document;
///
/// let mistakes = Document::from_json("{\n  \"sets\": []\n}").unwrap_err();
/// let located = mistakes.iter().next().unwrap();
/// assert_eq!(located.line, Some(1));
/// assert_eq!(located.to_string(), "line 1: the document has no `format`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Located {
    /// The line, counted from 1, where it is in a text.
    pub line: Option<usize>,
    /// What is wrong there.
    pub mistake: Mistake,
}

impl Display for Located {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "line {line}: {}", self.mistake),
            None => Display::fmt(&self.mistake, f),
        }
    }
}

/// All mistakes of a document, in the order of its lines; at least one.
///
/// ```
/// use platform_error_document::Document;
///
/// let mistakes = Document::from_json(r#"{ "format": "1.0", "sets": 1, "set": 2 }"#).unwrap_err();
/// assert_eq!(mistakes.iter().count(), 2);
/// assert_eq!(mistakes.to_string().lines().count(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistakes(Vec<Located>);

impl Mistakes {
    /// What was found, or the result where nothing was.
    pub(super) fn or<T>(mut found: Vec<Located>, result: T) -> Result<T, Self> {
        if found.is_empty() {
            return Ok(result);
        }
        found.sort_by_key(|located| located.line);
        Err(Self(found))
    }

    /// The mistakes, one by one.
    ///
    /// ```
    /// # use platform_error_document::Document;
    /// let mistakes = Document::from_json("{").unwrap_err();
    /// assert!(mistakes.iter().all(|located| located.line == Some(1)));
    /// ```
    pub fn iter(&self) -> slice::Iter<'_, Located> {
        self.0.iter()
    }
}

impl<'a> IntoIterator for &'a Mistakes {
    type Item = &'a Located;
    type IntoIter = slice::Iter<'a, Located>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Mistakes {
    type Item = Located;
    type IntoIter = vec::IntoIter<Located>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Display for Mistakes {
    /// One line for each.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (at, located) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str("\n")?;
            }
            Display::fmt(located, f)?;
        }
        Ok(())
    }
}

impl Error for Mistakes {}
