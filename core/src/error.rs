//! The traits that the derive implements: [`PlatformError`] for a value, [`ErrorSet`] for its type.

use core::error::Error;
use core::fmt::{Debug, Display};

use crate::report::{ErrorRef, Report};
use crate::{Catalog, Kind, Metadata, Retry};

/// An error that a platform documents: each value knows its [code](Self::code) and everything that is written about it.
///
/// Derive it, with `#[derive(Debug, PlatformError)]`. It is dyn-compatible: what takes `&dyn PlatformError` or a
/// `Box<dyn PlatformError + Send + Sync>` takes the errors of every set.
///
/// [`Error`] is implemented by the derive too but is no supertrait: its deprecated `cause` method would make
/// `err.cause()` ambiguous wherever both are known. [`as_error`](Self::as_error) leads there.
///
/// ```
/// use platform_error::{PlatformError, RequestError};
///
/// fn answer(error: &dyn PlatformError) -> (u16, &'static str) {
///     (error.kind().http_status(), error.code())
/// }
///
/// assert_eq!(answer(&RequestError::PermissionCheckFailed), (403, "PERMISSION_CHECK_FAILED"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no platform error; write `#[derive(Debug, PlatformError)]` above that type",
    label = "no platform error",
    note = "an error of another crate can be the `#[source]` of a platform error"
)]
pub trait PlatformError: Debug + Display {
    /// The static facts of this error.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::MissingFilter.metadata().code(), "MISSING_FILTER");
    /// ```
    fn metadata(&self) -> &'static Metadata;

    /// The same value as a standard error: for `source`, `downcast_ref`, and whatever takes `&dyn Error`.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let error: &dyn PlatformError = &RequestError::MissingFilter;
    /// assert!(error.as_error().is::<RequestError>());
    /// ```
    fn as_error(&self) -> &(dyn Error + 'static);

    /// Visits the fields that the message shows, by name, each once: what may leave the process, and nothing else.
    ///
    /// ```
    /// use platform_error::PlatformError;
    ///
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "LOW", message = "only {have} left", explanation = "…", cause = "…", solution = "…")]
    /// struct Low { have: u32, secret: &'static str }
    ///
    /// let mut seen = Vec::new();
    /// Low { have: 3, secret: "hidden" }.params(&mut |name, value| seen.push(format!("{name}={value}")));
    /// assert_eq!(seen, ["have=3"]);
    /// ```
    fn params(&self, visit: &mut dyn FnMut(&'static str, &dyn Display));

    /// The public, stable identifier; see [`Metadata::code`].
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let error: &dyn PlatformError = &RequestError::DuplicateKey;
    /// assert_eq!(error.code(), "DUPLICATE_KEY");
    /// ```
    fn code(&self) -> &'static str {
        self.metadata().code()
    }

    /// What happened; see [`Metadata::explanation`].
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let error: &dyn PlatformError = &RequestError::AnotherAppIsDeploying;
    /// assert_eq!(error.explanation(), "Concurrent deployments detected");
    /// ```
    fn explanation(&self) -> &'static str {
        self.metadata().explanation()
    }

    /// Why it happens; see [`Metadata::cause`].
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let error: &dyn PlatformError = &RequestError::AnotherAppIsDeploying;
    /// assert_eq!(error.cause(), "Backend already in deployment");
    /// ```
    fn cause(&self) -> &'static str {
        self.metadata().cause()
    }

    /// What to do; see [`Metadata::solution`].
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let error: &dyn PlatformError = &RequestError::AnotherAppIsDeploying;
    /// assert_eq!(error.solution(), "Wait for deployment to finish");
    /// ```
    fn solution(&self) -> &'static str {
        self.metadata().solution()
    }

    /// The canonical category; see [`Metadata::kind`].
    ///
    /// ```
    /// # use platform_error::{Kind, PlatformError, RequestError};
    /// assert_eq!(RequestError::TableAccessDenied.kind(), Kind::PermissionDenied);
    /// ```
    fn kind(&self) -> Kind {
        self.metadata().kind()
    }

    /// What the caller may do; see [`Metadata::retry`].
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError, Retry};
    /// assert_eq!(RequestError::ProjectEnvConfigSyncError.retry(), Retry::FromStart);
    /// ```
    fn retry(&self) -> Retry {
        self.metadata().retry()
    }

    /// The link to more, if there is one; see [`Metadata::docs`].
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::TableAccessDenied.docs(), None);
    /// ```
    fn docs(&self) -> Option<&'static str> {
        self.metadata().docs()
    }

    /// Everything about this error as people read it in a terminal.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let report = RequestError::TableNameTooLong.report().to_string();
    /// assert!(report.contains("Shorten the table name"));
    /// ```
    fn report(&self) -> Report<ErrorRef<'_>> {
        Report::from(ErrorRef {
            metadata: self.metadata(),
            error: self.as_error(),
        })
    }
}

/// A type whose values are the errors of one set, all known when the program is compiled.
///
/// Derived together with [`PlatformError`].
///
/// ```
/// use platform_error::{ErrorSet, RequestError};
///
/// assert_eq!(RequestError::CATALOG.entries().len(), 13);
/// assert_eq!(RequestError::from_code("DUPLICATE_KEY"), Some(RequestError::DuplicateKey));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no set of platform errors; write `#[derive(Debug, PlatformError)]` above that type",
    label = "no set of platform errors"
)]
pub trait ErrorSet: PlatformError + Sized {
    /// The entries of this set and the sets that it includes.
    const CATALOG: &'static Catalog;

    /// The value that has this code; `None` when the code is unknown or its error carries data.
    ///
    /// ```
    /// # use platform_error::{ErrorSet, RequestError};
    /// assert_eq!(RequestError::from_code("NO_SUCH_CODE"), None);
    /// ```
    fn from_code(code: &str) -> Option<Self>;
}

/// A type whose `Error` comes from another derive.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no error, and `#[platform_error(…)]` leaves that to another derive; write `#[error(…)]` instead, or derive thiserror's or snafu's error too",
    label = "no `std::error::Error`"
)]
pub trait ImplementsError {
    /// Compiles where there is one.
    const PRESENT: () = ();
}

#[diagnostic::do_not_recommend]
impl<E: Error> ImplementsError for E {}
