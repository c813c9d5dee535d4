//! Boxes of any platform error.

use alloc::boxed::Box;
use core::error::Error;
use core::fmt;

use crate::PlatformError;

/// Boxes an error, as `?` does.
///
/// ```
/// use platform_error::{PlatformError, RequestError};
///
/// fn save(name: &str) -> Result<(), Box<dyn PlatformError + Send + Sync>> {
///     if name.is_empty() {
///         Err(RequestError::MissingFilter)?;
///     }
///     Ok(())
/// }
///
/// assert_eq!(save("").unwrap_err().code(), "MISSING_FILTER");
/// ```
impl<'a, E: PlatformError + Send + Sync + 'a> From<E>
    for Box<dyn PlatformError + Send + Sync + 'a>
{
    fn from(error: E) -> Self {
        Box::new(error)
    }
}

impl<'a, E: PlatformError + Send + 'a> From<E> for Box<dyn PlatformError + Send + 'a> {
    fn from(error: E) -> Self {
        Box::new(error)
    }
}

impl<'a, E: PlatformError + 'a> From<E> for Box<dyn PlatformError + 'a> {
    fn from(error: E) -> Self {
        Box::new(error)
    }
}

impl<'a> From<Box<dyn PlatformError + Send + Sync + 'a>> for Box<dyn PlatformError + 'a> {
    fn from(error: Box<dyn PlatformError + Send + Sync + 'a>) -> Self {
        error
    }
}

impl<'a> From<Box<dyn PlatformError + Send + Sync + 'a>> for Box<dyn PlatformError + Send + 'a> {
    fn from(error: Box<dyn PlatformError + Send + Sync + 'a>) -> Self {
        error
    }
}

impl<'a> From<Box<dyn PlatformError + Send + 'a>> for Box<dyn PlatformError + 'a> {
    fn from(error: Box<dyn PlatformError + Send + 'a>) -> Self {
        error
    }
}

/// Converts any platform error into a standard error, as `?` does. `downcast_ref` finds the error
/// that was boxed.
///
/// ```
/// use std::error::Error;
///
/// use platform_error::{PlatformError, RequestError};
///
/// fn save() -> Result<(), Box<dyn PlatformError + Send + Sync>> {
///     Err(RequestError::DuplicateKey)?
/// }
/// fn run() -> Result<(), Box<dyn Error + Send + Sync>> {
///     Ok(save()?)
/// }
///
/// assert!(run().unwrap_err().is::<RequestError>());
/// ```
impl From<Box<dyn PlatformError + Send + Sync>> for Box<dyn Error + Send + Sync> {
    fn from(error: Box<dyn PlatformError + Send + Sync>) -> Self {
        error.__into_shared_error()
    }
}

impl From<Box<dyn PlatformError + Send + Sync>> for Box<dyn Error + Send> {
    fn from(error: Box<dyn PlatformError + Send + Sync>) -> Self {
        error.__into_shared_error()
    }
}

impl From<Box<dyn PlatformError + Send + Sync>> for Box<dyn Error> {
    fn from(error: Box<dyn PlatformError + Send + Sync>) -> Self {
        error.__into_shared_error()
    }
}

impl From<Box<dyn PlatformError + Send>> for Box<dyn Error> {
    fn from(error: Box<dyn PlatformError + Send>) -> Self {
        error.__into_error()
    }
}

impl From<Box<dyn PlatformError + Send>> for Box<dyn Error + Send> {
    fn from(error: Box<dyn PlatformError + Send>) -> Self {
        error.__into_sent_error()
    }
}

impl From<Box<dyn PlatformError>> for Box<dyn Error> {
    fn from(error: Box<dyn PlatformError>) -> Self {
        error.__into_error()
    }
}

/// A box of an error whose implementation was written by hand, as a standard error.
pub(crate) struct ByHand<E: ?Sized>(pub(crate) Box<E>);

impl<E: PlatformError + ?Sized> fmt::Debug for ByHand<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(&self.0, f)
    }
}

impl<E: PlatformError + ?Sized> fmt::Display for ByHand<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

impl<E: PlatformError + ?Sized> Error for ByHand<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.0.as_error().source()
    }
}
