//! What a report can own, and the conversions into a report.

use core::fmt::{self, Debug, Display, Formatter};

use super::{ErrorRef, MAIN_PREFIX, Report};
use crate::PlatformError;

/// What a report can own: a platform error, a borrowed one, or one in a box.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a platform error; write `#[derive(Debug, PlatformError)]` above that \
        type",
    label = "not a platform error"
)]
pub trait Reported {
    /// What the report shows.
    #[doc(hidden)]
    fn error_ref(&self) -> ErrorRef<'_>;
}

#[diagnostic::do_not_recommend]
impl<E: PlatformError> Reported for E {
    fn error_ref(&self) -> ErrorRef<'_> {
        ErrorRef {
            metadata: self.metadata(),
            error: self.as_error(),
            retry_after: self.retry_after(),
        }
    }
}

impl Reported for ErrorRef<'_> {
    fn error_ref(&self) -> ErrorRef<'_> {
        *self
    }
}

impl<E: Reported> Report<E> {
    /// A report of this error.
    ///
    /// ```
    /// use platform_error::{Report, RequestError};
    ///
    /// let report = Report::from(RequestError::DuplicateKey);
    /// assert!(report.to_string().starts_with("DUPLICATE_KEY: "));
    /// ```
    // The trait has the same method, but with boxes there are two reports that an error could be
    // converted into. This one is preferred where no type is named.
    pub fn from(error: E) -> Self {
        Self::new(error)
    }

    /// The error.
    ///
    /// ```
    /// use platform_error::{PlatformError, Report, RequestError};
    ///
    /// let report = Report::from(RequestError::DuplicateKey);
    /// assert_eq!(report.error().http_status(), 409);
    /// ```
    pub const fn error(&self) -> &E {
        &self.error
    }

    /// Returns the error.
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

impl<E: Reported> From<E> for Report<E> {
    fn from(error: E) -> Self {
        Self::new(error)
    }
}

impl<E: Reported> Display for Report<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f, self.error.error_ref(), "")
    }
}

impl<E: Reported> Debug for Report<E> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.write(f, self.error.error_ref(), MAIN_PREFIX)
    }
}
