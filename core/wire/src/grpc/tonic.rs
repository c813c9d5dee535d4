//! Platform errors as `tonic::Status`, and what a client of tonic reads of one.

use std::error::Error;
use std::fmt::{self, Debug, Display, Formatter};
use std::sync::Arc;

use platform_error::PlatformError;
use tonic::Code;

use super::budget;
use super::status::Status;
use crate::problem::Raised;
use crate::{Config, Occurrence, Problem};

#[doc(hidden)]
pub use tonic as __tonic;

impl<S: ?Sized> From<Problem<S>> for tonic::Status {
    /// Converts a problem with the [installed](Config::install) configuration.
    ///
    /// Within this process, the error is the [`source`](Error::source) of the status. It is not
    /// sent to the client.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::Problem;
    ///
    /// fn handler() -> Result<(), tonic::Status> {
    ///     Err(RequestError::DuplicateKey).map_err(Problem::<RequestError>::from)?
    /// }
    ///
    /// let status = handler().unwrap_err();
    /// assert_eq!(status.code(), tonic::Code::AlreadyExists);
    /// assert_eq!(status.message(), "Duplicate key value violates unique constraint");
    /// ```
    fn from(problem: Problem<S>) -> Self {
        let mut status = Self::from(&problem.occurrence(Config::installed()));
        status.set_source(Arc::new(Source(problem.raised)));
        status
    }
}

impl From<&Occurrence<'_>> for tonic::Status {
    /// Converts an occurrence with its own configuration and in its own language.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Config, Problem};
    ///
    /// let config = Config::new().base("https://example.com/errors/").trailer_budget(4096);
    /// let problem: Problem = RequestError::DuplicateKey.into();
    /// let status = tonic::Status::from(&problem.occurrence(&config).with_language("de"));
    /// assert_eq!(status.code(), tonic::Code::AlreadyExists);
    /// ```
    fn from(occurrence: &Occurrence<'_>) -> Self {
        to_tonic(Status::new(occurrence), occurrence.config().trailer_budget)
    }
}

impl From<Status> for tonic::Status {
    /// Converts the status, after making it [fit](Status::fit) into trailers of 8 KiB.
    fn from(status: Status) -> Self {
        to_tonic(status, budget::DEFAULT)
    }
}

pub(super) fn to_tonic(mut status: Status, budget: usize) -> tonic::Status {
    let mut details = status.encode();
    if status.trailers_len_with(details.len()) > budget {
        status.fit(budget);
        details = status.encode();
    }
    tonic::Status::with_details(Code::from_i32(status.code), status.message, details.into())
}

impl From<&tonic::Status> for Status {
    /// Reads a status and each of its details on its own.
    ///
    /// ```
    /// use platform_error::RequestError;
    /// use platform_error_wire::{Problem, grpc};
    ///
    /// let problem: Problem = RequestError::DuplicateKey.into();
    /// let status = grpc::Status::from(&tonic::Status::from(problem));
    /// assert_eq!(status.error_info.unwrap().reason, "DUPLICATE_KEY");
    /// assert!(status.request_id.unwrap().starts_with("urn:uuid:"));
    /// ```
    fn from(status: &tonic::Status) -> Self {
        let mut read = Self::decode(status.details());
        // If tonic cannot read the code or the message in the trailers, it says `Unknown`.
        let is_lost = status.code() == Code::Unknown && !matches!(read.code, 0 | 2);
        if !is_lost {
            read.code = status.code().into();
            status.message().clone_into(&mut read.message);
        }
        read
    }
}

/// What was raised, as the source of a status: for logs and layers of this process.
pub(super) struct Source(pub(super) Box<Raised>);

impl Debug for Source {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        Debug::fmt(self.0.occurrence(Config::installed()).as_error(), f)
    }
}

/// The code and the instance, which connect the log to what the client has. The error itself is the
/// next in the chain.
impl Display for Source {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let occurrence = self.0.occurrence(Config::installed());
        f.write_str(occurrence.code())?;
        match occurrence.instance() {
            Some(instance) => write!(f, " ({instance})"),
            None => Ok(()),
        }
    }
}

impl Error for Source {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.0.occurrence(Config::installed()).as_error())
    }
}

#[doc(hidden)]
pub fn __to_status<E: PlatformError + Send + Sync + 'static>(error: E) -> tonic::Status {
    <Problem>::from(error).into()
}

/// Implements `From` for [`tonic::Status`], so that `?` in a handler converts these errors without
/// a wrapper.
///
/// Only the crate that declares an error can do this. Elsewhere, use [`Problem`](crate::Problem).
///
/// ```
/// use platform_error::PlatformError;
///
/// #[derive(Debug, PlatformError)]
/// #[error(domain = "shop.example.com")]
/// enum ShopError {
///     /// All of it is sold.
///     #[error(
///         code = "OUT_OF_STOCK",
///         message = "{sku} is out of stock",
///         cause = "…",
///         solution = "…",
///         kind = FailedPrecondition,
///     )]
///     OutOfStock { sku: String },
/// }
///
/// platform_error_wire::into_status!(ShopError);
///
/// fn find(sku: &str) -> Result<u32, ShopError> {
///     Err(ShopError::OutOfStock { sku: sku.into() })
/// }
/// fn handler() -> Result<tonic::Response<u32>, tonic::Status> {
///     let found = find("a-7")?;
///     Ok(tonic::Response::new(found))
/// }
///
/// assert_eq!(handler().unwrap_err().message(), "a-7 is out of stock");
/// ```
///
/// [`tonic::Status`]: https://docs.rs/tonic/latest/tonic/struct.Status.html
#[macro_export]
#[cfg_attr(docsrs, doc(cfg(feature = "tonic")))]
macro_rules! into_status {
    ($($error:ty),+ $(,)?) => {$(
        #[automatically_derived]
        impl ::core::convert::From<$error> for $crate::grpc::__tonic::Status {
            fn from(error: $error) -> Self {
                $crate::grpc::__to_status(error)
            }
        }
    )+};
}
