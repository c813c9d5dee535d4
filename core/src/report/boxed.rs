//! Reports of any platform error in a box.

use alloc::boxed::Box;

use super::owned::Reported;
use super::{ErrorRef, Report};
use crate::PlatformError;

impl Reported for Box<dyn PlatformError> {
    fn error_ref(&self) -> ErrorRef<'_> {
        error_ref(&**self)
    }
}

impl Reported for Box<dyn PlatformError + Send> {
    fn error_ref(&self) -> ErrorRef<'_> {
        error_ref(&**self)
    }
}

impl Reported for Box<dyn PlatformError + Send + Sync> {
    fn error_ref(&self) -> ErrorRef<'_> {
        error_ref(&**self)
    }
}

fn error_ref(error: &dyn PlatformError) -> ErrorRef<'_> {
    error.report().into_inner()
}

/// Reports an error of any set, as `?` does in a `main` that calls functions of several sets.
///
/// ```
/// use platform_error::{PlatformError, Report, RequestError};
///
/// fn save() -> Result<(), Box<dyn PlatformError + Send + Sync>> {
///     Ok(())
/// }
///
/// fn rename(table: &str) -> Result<(), RequestError> {
///     if table.len() > 62 { Err(RequestError::TableNameTooLong) } else { Ok(()) }
/// }
///
/// fn main() -> Result<(), Report<Box<dyn PlatformError + Send + Sync>>> {
///     save()?;
///     rename("orders")?;
///     Ok(())
/// }
/// ```
impl<E: PlatformError + Send + Sync + 'static> From<E>
    for Report<Box<dyn PlatformError + Send + Sync>>
{
    fn from(error: E) -> Self {
        Self::new(Box::new(error))
    }
}

impl<E: PlatformError + Send + 'static> From<E> for Report<Box<dyn PlatformError + Send>> {
    fn from(error: E) -> Self {
        Self::new(Box::new(error))
    }
}

impl<E: PlatformError + 'static> From<E> for Report<Box<dyn PlatformError>> {
    fn from(error: E) -> Self {
        Self::new(Box::new(error))
    }
}

impl From<Box<dyn PlatformError + Send + Sync>> for Report<Box<dyn PlatformError>> {
    fn from(error: Box<dyn PlatformError + Send + Sync>) -> Self {
        Self::new(error)
    }
}
