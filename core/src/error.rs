//! [`PlatformError`], the trait that the derive implements for a value.

#[cfg(feature = "alloc")]
use alloc::boxed::Box;
use core::error::Error;
use core::fmt::{self, Debug, Display, Formatter};
use core::time::Duration;

#[cfg(feature = "alloc")]
use crate::boxed::ByHand;
use crate::report::{ErrorRef, Report};
use crate::{Catalog, Kind, Metadata, Retry, Value};

/// A documented error: every value knows its [code](Self::code) and its other facts.
///
/// Implement it with `#[derive(Debug, PlatformError)]`. The trait is dyn-compatible: code that
/// takes `&dyn PlatformError` or `Box<dyn PlatformError + Send + Sync>` takes the errors of every
/// set.
///
/// The derive also implements [`Error`], which is not a supertrait because its deprecated `cause`
/// method would make `err.cause()` ambiguous. [`as_error`](Self::as_error) returns it.
///
/// ```
/// use platform_error::{PlatformError, RequestError};
///
/// fn answer(error: &dyn PlatformError) -> (u16, &'static str) {
///     (error.http_status(), error.code())
/// }
///
/// assert_eq!(answer(&RequestError::PermissionCheckFailed), (403, "PERMISSION_CHECK_FAILED"));
/// ```
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a platform error; write `#[derive(Debug, PlatformError)]` above \
        that type",
    label = "not a platform error",
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

    /// The set that declares this error. For an error in a transparent variant or in a box, it is
    /// the set of that error.
    ///
    /// ```
    /// use platform_error::{PlatformError, RequestError};
    ///
    /// #[derive(Debug, PlatformError)]
    /// #[error(domain = "billing.example.com")]
    /// enum BillingError {
    ///     /// The ledger is closed.
    ///     #[error(code = "LEDGER_CLOSED", cause = "…", solution = "…")]
    ///     LedgerClosed,
    ///     #[error(transparent)]
    ///     Request(#[from] RequestError),
    /// }
    ///
    /// assert_eq!(BillingError::LedgerClosed.set().domain(), "billing.example.com");
    /// let error = BillingError::from(RequestError::MissingFilter);
    /// assert_eq!(error.set().name(), "RequestError");
    /// ```
    fn set(&self) -> &'static Catalog;

    /// This value as a standard error, for `source`, `downcast_ref` and code that takes
    /// `&dyn Error`.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let error: &dyn PlatformError = &RequestError::MissingFilter;
    /// assert!(error.as_error().is::<RequestError>());
    /// ```
    fn as_error(&self) -> &(dyn Error + 'static);

    /// Visits the public parameters, once each: the fields that the message shows, in the order of
    /// the message, then those that are marked `#[error(param)]`. Each has a name and a typed
    /// [`Value`].
    ///
    /// These may leave the process; other fields may not. [`Metadata::params`] has their names and
    /// types, and needs no value.
    ///
    /// ```
    /// use platform_error::{PlatformError, Value};
    ///
    /// /// Not enough stock.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "LOW", message = "{have:>3} left", cause = "…", solution = "…")]
    /// struct Low { have: u32, secret: &'static str }
    ///
    /// let error = Low { have: 3, secret: "hidden" };
    /// assert_eq!(error.to_string(), "  3 left");
    ///
    /// let mut params = Vec::new();
    /// error.params(&mut |name, value| {
    ///     assert!(matches!(value, Value::Integer(3)));
    ///     params.push(format!("{name}={value}"));
    /// });
    /// assert_eq!(params, ["have=3"]);
    /// ```
    fn params(&self, visit: &mut dyn FnMut(&'static str, Value<'_>));

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

    /// A short summary without values; see [`Metadata::title`].
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let error: &dyn PlatformError = &RequestError::TableNameTooLong;
    /// assert_eq!(error.title(), "Table name exceeds length limit");
    /// ```
    fn title(&self) -> &'static str {
        self.metadata().title()
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

    /// The HTTP status to answer with; see [`Metadata::http_status`].
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// assert_eq!(RequestError::TableAccessDenied.http_status(), 403);
    /// ```
    fn http_status(&self) -> u16 {
        self.metadata().http_status()
    }

    /// Whether and when to retry; see [`Metadata::retry`].
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError, Retry};
    /// assert_eq!(RequestError::ProjectEnvConfigSyncError.retry(), Retry::FromStart);
    /// ```
    fn retry(&self) -> Retry {
        self.metadata().retry()
    }

    /// How long to wait before sending the same request again: the value of the field marked
    /// `#[error(retry_after)]`, or else [`Metadata::retry_after`].
    ///
    /// ```
    /// use std::time::Duration;
    ///
    /// use platform_error::PlatformError;
    ///
    /// /// The till is being counted.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "TILL_BUSY", cause = "…", solution = "…", retry_after = 30)]
    /// struct TillBusy;
    ///
    /// assert_eq!(TillBusy.retry_after(), Some(Duration::from_secs(30)));
    /// ```
    fn retry_after(&self) -> Option<Duration> {
        self.metadata().retry_after()
    }

    /// A link to further documentation; see [`Metadata::docs`].
    ///
    /// ```
    /// use platform_error::PlatformError;
    ///
    /// /// The ledger is closed.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "LEDGER_CLOSED", cause = "…", solution = "…")]
    /// #[error(docs = "https://example.com/errors/{code}")]
    /// struct LedgerClosed;
    ///
    /// assert_eq!(LedgerClosed.docs(), Some("https://example.com/errors/LEDGER_CLOSED"));
    /// ```
    fn docs(&self) -> Option<&'static str> {
        self.metadata().docs()
    }

    /// Everything about this error, as people read it in a terminal.
    ///
    /// ```
    /// # use platform_error::{PlatformError, RequestError};
    /// let report = RequestError::TableNameTooLong.report().to_string();
    /// assert!(report.contains("Shorten the table name"));
    /// ```
    #[inline]
    fn report(&self) -> Report<ErrorRef<'_>> {
        Report::from(ErrorRef {
            metadata: self.metadata(),
            error: self.as_error(),
            retry_after: self.retry_after(),
        })
    }

    /// Writes the message of the catalog, filled with the parameters. Unlike `Display`, it never
    /// comes from another derive, so it shows no source.
    ///
    /// # Errors
    ///
    /// Every error is the formatter's.
    #[doc(hidden)]
    fn __fmt_message(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Display::fmt(self, f)
    }

    /// A box of this as a standard error. The derive replaces what is here, so that the type of
    /// the error stays what it is.
    #[cfg(feature = "alloc")]
    #[doc(hidden)]
    fn __into_error(self: Box<Self>) -> Box<dyn Error>
    where
        Self: 'static,
    {
        Box::new(ByHand(self))
    }

    /// The same for a box that another thread can have.
    #[cfg(feature = "alloc")]
    #[doc(hidden)]
    fn __into_sent_error(self: Box<Self>) -> Box<dyn Error + Send>
    where
        Self: Send + 'static,
    {
        Box::new(ByHand(self))
    }

    /// The same for a box that threads can share.
    #[cfg(feature = "alloc")]
    #[doc(hidden)]
    fn __into_shared_error(self: Box<Self>) -> Box<dyn Error + Send + Sync>
    where
        Self: Send + Sync + 'static,
    {
        Box::new(ByHand(self))
    }
}

/// A type whose `Error` implementation comes from another derive.
#[diagnostic::on_unimplemented(
    message = "`{Self}` does not implement `std::error::Error`, which `#[platform_error(…)]` \
        leaves to another derive; write `#[error(…)]` instead, or derive thiserror's or snafu's \
        error too",
    label = "`std::error::Error` is not implemented"
)]
pub trait ImplementsError {
    /// Naming this constant fails to compile if there is no such implementation.
    const PRESENT: () = ();
}

#[diagnostic::do_not_recommend]
impl<E: Error> ImplementsError for E {}
