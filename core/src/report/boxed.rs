//! Reports of any platform error in a box.

use alloc::boxed::Box;
use core::fmt::{self, Debug, Display, Formatter};

use super::{ErrorRef, MAIN_PREFIX, Report};
use crate::PlatformError;

macro_rules! boxes {
    ($($object:ty),+ $(,)?) => {$(
        impl Report<Box<$object>> {
            /// The error.
            pub fn error(&self) -> &$object {
                &*self.error
            }

            /// Returns the error.
            pub fn into_inner(self) -> Box<$object> {
                self.error
            }

            fn error_ref(&self) -> ErrorRef<'_> {
                ErrorRef {
                    metadata: self.error.metadata(),
                    error: self.error.as_error(),
                }
            }
        }

        impl From<Box<$object>> for Report<Box<$object>> {
            fn from(error: Box<$object>) -> Self {
                Self::new(error)
            }
        }

        impl Display for Report<Box<$object>> {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                self.write(f, self.error_ref(), "")
            }
        }

        impl Debug for Report<Box<$object>> {
            fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
                self.write(f, self.error_ref(), MAIN_PREFIX)
            }
        }
    )+};
}

boxes!(dyn PlatformError, dyn PlatformError + Send + Sync);

/// Reports the errors of any set, as `?` does in a `main` that calls into several.
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

impl<E: PlatformError + 'static> From<E> for Report<Box<dyn PlatformError>> {
    fn from(error: E) -> Self {
        Self::new(Box::new(error))
    }
}
