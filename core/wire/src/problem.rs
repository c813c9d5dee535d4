//! [`Problem`], an error on its way out of a handler.

use std::error::Error;
use std::fmt::{self, Debug, Formatter};
use std::marker::PhantomData;
use std::sync::OnceLock;
use std::time::Duration;

use platform_error::{Catalog, PlatformError};

use crate::{Config, Instance, Occurrence, Violation};

/// An error on its way out of a handler. `?` converts any platform error to it.
///
/// `Problem<S>` accepts the errors that `S` can be made from, so the signature of a handler
/// documents its errors, for readers and for OpenAPI. `Problem` accepts every platform error.
///
/// ```
/// use platform_error::{PlatformError, RequestError};
/// use platform_error_wire::{Config, Problem};
///
/// #[derive(Debug, PlatformError)]
/// enum ShopError {
///     #[error(transparent)]
///     Request(#[from] RequestError),
/// }
///
/// fn typed() -> Result<(), Problem<ShopError>> {
///     Err(RequestError::DuplicateKey)?
/// }
/// fn any() -> Result<(), Problem> {
///     Err(RequestError::DuplicateKey)?
/// }
///
/// let config = Config::new();
/// assert_eq!(typed().unwrap_err().occurrence(&config).code(), "DUPLICATE_KEY");
/// assert_eq!(any().unwrap_err().occurrence(&config).http_status(), 409);
/// ```
///
/// An error that belongs to no set is only for the log. The answer has a fixed message:
///
/// ```
/// use platform_error_wire::{Config, Problem};
///
/// let problem: Problem = Problem::internal(std::io::Error::other("10.0.0.3: disk full"));
/// let config = Config::new();
/// assert_eq!(problem.occurrence(&config).code(), "INTERNAL_SERVER_ERROR");
/// assert_eq!(problem.occurrence(&config).message().to_string(), "Internal Server Error");
/// ```
pub struct Problem<S: ?Sized = dyn PlatformError + Send + Sync> {
    pub(crate) raised: Box<Raised>,
    set: PhantomData<fn() -> *const S>,
}

/// What was raised, without the type of the set.
pub(crate) struct Raised {
    error: AnyError,
    violations: Vec<Violation>,
    retry_after: Option<Duration>,
    instance: Option<Instance>,
    /// The instance if none is set: the same each time that the error is written.
    random: OnceLock<Instance>,
}

enum AnyError {
    Platform(Box<dyn PlatformError + Send + Sync>),
    /// Any error, and the catalog to look it up in.
    Foreign(Box<dyn Error + Send + Sync>, Option<&'static Catalog>),
}

impl<E, S> From<E> for Problem<S>
where
    E: PlatformError,
    S: PlatformError + From<E> + Send + Sync + 'static,
{
    fn from(error: E) -> Self {
        Self::raise(AnyError::Platform(Box::new(S::from(error))))
    }
}

impl<E> From<E> for Problem
where
    E: PlatformError + Send + Sync + 'static,
{
    fn from(error: E) -> Self {
        Self::raise(AnyError::Platform(Box::new(error)))
    }
}

impl<S: ?Sized> Problem<S> {
    fn raise(error: AnyError) -> Self {
        Self {
            raised: Box::new(Raised {
                error,
                violations: Vec::new(),
                retry_after: None,
                instance: None,
                random: OnceLock::new(),
            }),
            set: PhantomData,
        }
    }

    /// Creates a problem from an error that belongs to no set. The answer is
    /// [`HttpError::InternalServerError`](crate::HttpError::InternalServerError) with an instance,
    /// by which the error is found in the log.
    pub fn internal(error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::raise(AnyError::Foreign(error.into(), None))
    }

    /// Creates a problem from the first error of the catalog in a chain of sources, which
    /// [`Catalog::find_in`] finds. If there is none, this is [`internal`](Self::internal).
    pub fn find(catalog: &'static Catalog, error: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        Self::raise(AnyError::Foreign(error.into(), Some(catalog)))
    }

    /// Adds what is wrong with fields of the request.
    #[must_use]
    pub fn with_violations(mut self, violations: impl IntoIterator<Item = Violation>) -> Self {
        self.raised.violations.extend(violations);
        self
    }

    /// Sets how long to wait before sending the same request again. This replaces the delay of the
    /// error.
    #[must_use]
    pub fn with_retry_after(mut self, delay: Duration) -> Self {
        self.raised.retry_after = Some(delay);
        self
    }

    /// Sets the identity of this occurrence. The default is random.
    #[must_use]
    pub fn with_instance(mut self, instance: Instance) -> Self {
        self.raised.instance = Some(instance);
        self
    }

    /// The occurrence, from which every format is written. Each call returns the same instance.
    pub fn occurrence<'a>(&'a self, config: &'a Config) -> Occurrence<'a> {
        self.raised.occurrence(config)
    }
}

impl Raised {
    /// Whether the instance was set, and is not random.
    #[cfg(any(feature = "async-graphql", feature = "axum"))]
    pub(crate) fn has_own_instance(&self) -> bool {
        self.instance.is_some()
    }

    pub(crate) fn occurrence<'a>(&'a self, config: &'a Config) -> Occurrence<'a> {
        let occurrence = match &self.error {
            AnyError::Platform(error) => Occurrence::new(&**error, config),
            AnyError::Foreign(error, catalog) => {
                let error: &(dyn Error + 'static) = &**error;
                match catalog.and_then(|catalog| catalog.find_in(error)) {
                    Some(error) => Occurrence::new(error, config),
                    None => Occurrence::foreign(error, config),
                }
            }
        };
        let instance = match &self.instance {
            Some(instance) => instance,
            None => self.random.get_or_init(Instance::new),
        };
        let occurrence = occurrence
            .with_violations(&self.violations)
            .with_instance(instance.clone());
        match self.retry_after {
            Some(delay) => occurrence.with_retry_after(delay),
            None => occurrence,
        }
    }
}

impl<S: ?Sized> Debug for Problem<S> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.raised.error {
            AnyError::Platform(error) => f.debug_tuple("Problem").field(error).finish(),
            AnyError::Foreign(error, _) => f.debug_tuple("Problem").field(error).finish(),
        }
    }
}
