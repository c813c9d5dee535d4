//! [`Report`], an error as people read it in a terminal.

use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};

use crate::{Metadata, PlatformError};

mod indented;
mod page;
#[cfg(not(feature = "anstream"))]
mod plain;
mod same;
#[cfg(feature = "anstream")]
mod terminal;
#[cfg(test)]
mod tests;
#[cfg(feature = "anstream")]
mod wrap;

#[cfg(not(feature = "anstream"))]
use self::plain::Options;
#[cfg(feature = "anstream")]
use self::terminal::Options;
#[cfg(feature = "anstream")]
pub use self::wrap::wrap as wrap_lines;

/// What `main` prints before the error that it returns.
const BEFORE_DEBUG: &str = "Error: ";

/// An error as people read it in a terminal: everything that is written about it, then what led to it.
///
/// [`err.report()`](PlatformError::report) borrows the error, `Report::from(err)` owns it. [`Debug`] prints the same as
/// [`Display`], so a `main` that returns a report shows it, and `?` makes it:
///
/// ```
/// use platform_error::{PlatformError, Report, RequestError};
///
/// fn rename(table: &str) -> Result<(), RequestError> {
///     if table.len() > 62 { Err(RequestError::TableNameTooLong) } else { Ok(()) }
/// }
///
/// fn main() -> Result<(), Report<RequestError>> {
///     rename("orders")?;
///     Ok(())
/// }
/// ```
///
/// # What it shows
///
/// ```
/// # use platform_error::{PlatformError, RequestError};
/// assert_eq!(RequestError::DuplicateKey.report().to_string(), "\
/// DUPLICATE_KEY: Duplicate key value violates unique constraint
///   explanation  Attempted to insert a duplicate value in a unique field
///   cause        Data constraint violation
///   solution     Check and modify duplicate values
///   kind         ALREADY_EXISTS (HTTP 409)
///   retry        retry after the cause is fixed");
/// ```
///
/// What would be there twice is left out: a message that is the code, an explanation that is the message, and in the
/// chain of [sources](Error::source), each of which gets a line `caused by`, one that says the same as the error above
/// it. A chain is followed for 64 sources; that there are more is said then.
///
/// # Texts of others
///
/// A message shows values from anywhere, and a source may say anything. So that a terminal shows them and does nothing
/// else, control characters and those that change the direction of the text are written as `\u{1b}`. A tab becomes four
/// blanks. A line break stays one, and the next line begins below the text, so no text can pass for a label.
///
/// # Colour and width
///
/// Without features a report is plain text, its lines as long as their texts, and needs neither `std` nor an allocator.
/// With the feature `anstream` it is coloured and wrapped where standard output and standard error are both terminals:
/// what is written does not know where it goes. `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE` and a global choice made with
/// the crate `colorchoice` are respected; `Report::color` and `Report::width` overrule.
#[derive(Clone, Copy)]
pub struct Report<E> {
    error: E,
    options: Options,
}

impl<E: PlatformError> Report<E> {
    /// The error.
    ///
    /// ```
    /// use platform_error::{PlatformError, Report, RequestError};
    ///
    /// let report = Report::from(RequestError::DuplicateKey);
    /// assert_eq!(report.error().kind().http_status(), 409);
    /// ```
    pub const fn error(&self) -> &E {
        &self.error
    }

    /// The error, given back.
    ///
    /// ```
    /// # use platform_error::{Report, RequestError};
    /// let report = Report::from(RequestError::DuplicateKey);
    /// assert_eq!(report.into_inner(), RequestError::DuplicateKey);
    /// ```
    pub fn into_inner(self) -> E {
        self.error
    }
}

#[cfg(feature = "anstream")]
impl<E> Report<E> {
    /// Colours the report, or not, wherever it is written.
    ///
    /// Printed with [`anstream::eprintln!`](https://docs.rs/anstream/latest/anstream/macro.eprintln.html), a coloured
    /// report loses its colours where that stream shows none.
    ///
    /// ```
    /// use platform_error::{PlatformError, RequestError};
    ///
    /// let error = RequestError::DuplicateKey;
    /// assert!(error.report().color(true).to_string().contains("\u{1b}["));
    /// assert!(!error.report().color(false).to_string().contains("\u{1b}["));
    /// ```
    #[must_use]
    pub fn color(mut self, color: bool) -> Self {
        self.options.color = Some(color);
        self
    }

    /// Wraps the lines at this many columns, wherever the report is written; at [`usize::MAX`], none.
    ///
    /// Lines break at blanks and between Chinese and Japanese characters. Longer words, such as links, stay whole, and
    /// so do code and tables in Markdown.
    ///
    /// ```
    /// use platform_error::{PlatformError, RequestError};
    ///
    /// let report = RequestError::SupportServiceIsDeploying.report().color(false).width(60).to_string();
    /// assert!(report.contains("
    ///   cause        A new deployment request was issued during an
    ///                ongoing backend deployment
    /// "));
    /// ```
    #[must_use]
    pub fn width(mut self, columns: usize) -> Self {
        self.options.width = Some(columns);
        self
    }
}

impl<E> Report<E> {
    fn new(error: E) -> Self {
        Self {
            error,
            options: Options::UNSET,
        }
    }

    /// Writes the report where `before` stands on its first line already.
    fn write(
        &self,
        f: &mut Formatter<'_>,
        ErrorRef { metadata, error }: ErrorRef<'_>,
        before: &str,
    ) -> fmt::Result {
        page::write(f, &self.options.paper(), metadata, error, before.len())
    }
}

impl<E: PlatformError> Report<E> {
    fn error_ref(&self) -> ErrorRef<'_> {
        ErrorRef {
            metadata: self.error.metadata(),
            error: self.error.as_error(),
        }
    }
}

impl<E: PlatformError> From<E> for Report<E> {
    fn from(error: E) -> Self {
        Self::new(error)
    }
}

impl<E: PlatformError> Display for Report<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f, self.error_ref(), "")
    }
}

impl<E: PlatformError> Debug for Report<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f, self.error_ref(), BEFORE_DEBUG)
    }
}

/// What [`PlatformError::report`] shows: an error of any type, by reference.
///
/// It is no platform error itself: it does not know the fields that the message shows.
#[derive(Clone, Copy, Debug)]
pub struct ErrorRef<'a> {
    pub(crate) metadata: &'static Metadata,
    pub(crate) error: &'a (dyn Error + 'static),
}

impl<'a> From<ErrorRef<'a>> for Report<ErrorRef<'a>> {
    fn from(error: ErrorRef<'a>) -> Self {
        Self::new(error)
    }
}

impl Display for Report<ErrorRef<'_>> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f, self.error, "")
    }
}

impl Debug for Report<ErrorRef<'_>> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f, self.error, BEFORE_DEBUG)
    }
}
