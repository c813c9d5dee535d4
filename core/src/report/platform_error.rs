//! Reports that own a platform error.

use core::fmt::{self, Debug, Display, Formatter};

use super::{ErrorRef, MAIN_PREFIX, Report};
use crate::PlatformError;

impl<E: PlatformError> Report<E> {
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

    fn error_ref(&self) -> ErrorRef<'_> {
        ErrorRef {
            metadata: self.error.metadata(),
            error: self.error.as_error(),
            retry_after: self.error.retry_after(),
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
        self.write(f, self.error_ref(), MAIN_PREFIX)
    }
}
