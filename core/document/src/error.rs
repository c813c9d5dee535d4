//! [`Errors`]: everything that is wrong with a document, each as an [`Error`] of an [`ErrorKind`].

mod groups;
mod kind;

use std::fmt::{self, Display, Formatter};
use std::{slice, vec};

pub(crate) use self::groups::of as groups;
pub use self::kind::ErrorKind;

/// One thing that is wrong with a document, and where.
///
/// ```
/// use platform_error_document::Document;
///
/// let errors = Document::from_json("{\n  \"sets\": []\n}").unwrap_err();
/// let error = errors.iter().next().unwrap();
/// assert_eq!(error.line, Some(1));
/// assert_eq!(error.to_string(), "line 1: the document has no `format`");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Error {
    /// The line, counted from 1; `None` if the document was not read from a file or a string.
    pub line: Option<usize>,
    /// The path of the value in JSON, such as `sets[0].entries[3].kind`; `None` if the error is
    /// about the whole document, or the document is not JSON.
    pub path: Option<String>,
    /// What is wrong.
    pub kind: ErrorKind,
}

impl Error {
    /// An error on a line.
    pub(crate) fn at(line: usize, kind: ErrorKind) -> Self {
        Self {
            line: Some(line),
            path: None,
            kind,
        }
    }
}

/// An error of the whole document rather than of a line.
impl From<ErrorKind> for Error {
    fn from(kind: ErrorKind) -> Self {
        Self {
            line: None,
            path: None,
            kind,
        }
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(line) = self.line {
            write!(f, "line {line}: ")?;
        }
        if let Some(path) = &self.path {
            write!(f, "{path}: ")?;
        }
        Display::fmt(&self.kind, f)
    }
}

impl std::error::Error for Error {}

/// Everything that is wrong with a document, in the order of its lines; at least one error.
///
/// ```
/// use platform_error_document::Document;
///
/// let json = r#"{ "format": "1.0", "sets": 1, "set": 2 }"#;
/// let errors = Document::from_json(json).unwrap_err();
/// assert_eq!(errors.iter().count(), 2);
/// assert_eq!(errors.to_string().lines().count(), 2);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Errors(Vec<Error>);

impl Errors {
    /// The result, unless there are errors.
    pub(crate) fn or<T>(mut errors: Vec<Error>, result: T) -> Result<T, Self> {
        if errors.is_empty() {
            return Ok(result);
        }
        errors.sort_by_key(|error| error.line);
        Err(Self(errors))
    }

    /// Iterates over the errors.
    ///
    /// ```
    /// # use platform_error_document::Document;
    /// let errors = Document::from_json("{").unwrap_err();
    /// assert!(errors.iter().all(|error| error.line == Some(1)));
    /// ```
    pub fn iter(&self) -> slice::Iter<'_, Error> {
        self.0.iter()
    }

    /// The errors that say the same about different places, together, in the order of the first
    /// line of each group. A table whose cells are all empty has one group.
    ///
    /// ```
    /// use platform_error_document::import::{Format, Import};
    ///
    /// let csv = "code,message,cause,solution\nA,a,,s\nB,b,,\nC,c,,s\n";
    /// let errors = Import::new("E").read(csv, Format::Csv).unwrap_err();
    /// let groups = errors.groups();
    /// assert_eq!(groups.len(), 2);
    /// assert_eq!(groups[0].len(), 3);
    /// assert_eq!(groups[0][2].line, Some(4));
    /// let message = groups[1][0].to_string();
    /// assert!(message.starts_with("line 3: the cell `Solution` is empty"));
    /// ```
    pub fn groups(&self) -> Vec<Vec<&Error>> {
        groups(&self.0, |error| error.kind.to_string())
    }
}

impl From<Error> for Errors {
    fn from(error: Error) -> Self {
        Self(vec![error])
    }
}

impl<'a> IntoIterator for &'a Errors {
    type Item = &'a Error;
    type IntoIter = slice::Iter<'a, Error>;

    fn into_iter(self) -> Self::IntoIter {
        self.iter()
    }
}

impl IntoIterator for Errors {
    type Item = Error;
    type IntoIter = vec::IntoIter<Error>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

impl Display for Errors {
    /// Writes one error per line.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        for (at, error) in self.0.iter().enumerate() {
            if at > 0 {
                f.write_str("\n")?;
            }
            Display::fmt(error, f)?;
        }
        Ok(())
    }
}

impl std::error::Error for Errors {}
