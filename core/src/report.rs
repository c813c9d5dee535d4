//! [`Report`], an error as people read it in a terminal.

use core::error::Error;
use core::fmt::{self, Display, Formatter};
use core::time::Duration;

use platform_error_syntax::default_text::is_label;

use crate::{Kind, Metadata, Retry};

#[cfg(feature = "alloc")]
mod boxed;
mod display_eq;
mod indented;
pub(crate) mod layout;
mod owned;
#[cfg(not(feature = "anstream"))]
mod plain;
pub(crate) mod renderer;
pub(crate) mod section;
mod sources;
#[cfg(feature = "anstream")]
pub(crate) mod terminal;
#[cfg(test)]
mod tests;
#[cfg(feature = "anstream")]
pub(crate) mod wrap;

use self::layout::Page;
#[cfg(not(feature = "anstream"))]
use self::plain::Options;
use self::section::{Facts, Section, Show};
#[cfg(feature = "anstream")]
use self::terminal::Options;

/// What the standard library prints before the error that `main` returns.
const MAIN_PREFIX: &str = "Error: ";

/// An error as people read it in a terminal: everything documented about it, then what led to it.
///
/// [`err.report()`](crate::PlatformError::report) borrows the error, `Report::from(err)` owns it.
/// [`Debug`] prints the same as [`Display`], so a `main` that returns a report shows it, and `?`
/// creates it:
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
/// Other facts are added if the error has them: a `title` of its own before the explanation,
/// `deprecated` after the solution, and at the end `docs`, `also` (its aliases), `since` and a line
/// `label` for each label. The tool's `explain` uses the same layout. Each [source](Error::source)
/// gets a line `caused by`.
///
/// Repetitions are left out: a message that equals the code, a title or an explanation that equals
/// the message, and a source that prints the same as the error above it. At most 64 sources are
/// shown; if there are more, the report says so.
///
/// # Untrusted text
///
/// A message shows values from anywhere, and a source may print anything. So that a terminal only
/// shows them, control characters and those that change the direction of the text are written as
/// `\u{1b}`, and a tab as four spaces. After a line break the next line is indented, so no text can
/// pass for a label.
///
/// # Color and width
///
/// Without features a report is plain text whose lines are not wrapped, and needs neither `std` nor
/// an allocator. With the feature `anstream` it is colored and wrapped if standard output and
/// standard error are both terminals: a value that is printed does not know to which of them.
/// `NO_COLOR`, `CLICOLOR`, `CLICOLOR_FORCE` and a global choice made with the crate `colorchoice`
/// are respected; `Report::color` and `Report::width` override them.
#[derive(Clone, Copy)]
pub struct Report<E> {
    error: E,
    options: Options,
}

#[cfg(feature = "anstream")]
impl<E> Report<E> {
    /// Sets whether the report is colored, wherever it is written.
    ///
    /// A colored report that is printed with
    /// [`anstream::eprintln!`](https://docs.rs/anstream/latest/anstream/macro.eprintln.html) loses
    /// its colors if that stream does not show any.
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

    /// Sets the number of columns at which lines are wrapped, wherever the report is written;
    /// [`usize::MAX`] disables wrapping.
    ///
    /// Lines break at spaces, and next to Chinese and Japanese characters. Longer words, such as
    /// links, stay whole, and so do code and tables in Markdown.
    ///
    /// ```
    /// use platform_error::{PlatformError, RequestError};
    ///
    /// let report = RequestError::SupportServiceIsDeploying.report().color(false).width(60);
    /// assert!(report.to_string().contains("
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

    /// Writes the report after `prefix`, which is already on its first line.
    fn write(&self, f: &mut Formatter<'_>, error: ErrorRef<'_>, prefix: &str) -> fmt::Result {
        let renderer = self.options.renderer();
        let mut page = Page::new(f, &renderer);
        page.facts(&error, prefix.len())?;
        sources::write(&mut page, error.error)
    }
}

/// A borrowed error of any type: what [`report`](crate::PlatformError::report) shows.
///
/// It is not a platform error itself, because it does not know the fields that the message shows.
#[derive(Clone, Copy, Debug)]
pub struct ErrorRef<'a> {
    pub(crate) metadata: &'static Metadata,
    pub(crate) error: &'a (dyn Error + 'static),
    pub(crate) retry_after: Option<Duration>,
}

impl Facts for ErrorRef<'_> {
    fn code(&self) -> &str {
        self.metadata.code()
    }

    fn message(&self) -> &dyn Display {
        &self.error
    }

    fn kind(&self) -> Kind {
        self.metadata.kind()
    }

    fn http_status(&self) -> u16 {
        self.metadata.http_status()
    }

    fn retry(&self) -> Retry {
        self.metadata.retry()
    }

    fn retry_after(&self) -> Option<Duration> {
        self.retry_after
    }

    fn alias(&self, at: usize) -> Option<&str> {
        self.metadata.aliases().get(at).copied()
    }

    fn label(&self, at: usize) -> Option<(&str, &str)> {
        let labels = self.metadata.labels().iter().copied();
        labels.filter(|(name, _)| !is_label(name)).nth(at)
    }

    fn string(&self, section: Section, show: Show<'_>) -> fmt::Result {
        match section.string(self.metadata) {
            Some(string) => show(&string),
            None => Ok(()),
        }
    }
}
