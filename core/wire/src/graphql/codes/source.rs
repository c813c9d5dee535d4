//! Finds the error in the value that async-graphql stored.

use std::any::Any;
use std::error::Error;
use std::io;
use std::sync::Arc;

use platform_error::PlatformError;

/// A value of any type, as async-graphql stores the errors that `?` converts.
pub(super) type Source = dyn Any + Send + Sync;

type BoxError = Box<dyn Error + Send + Sync>;
type ArcError = Arc<dyn Error + Send + Sync>;
type BoxPlatformError = Box<dyn PlatformError + Send + Sync>;
type AsError = dyn for<'a> Fn(&'a Source) -> Option<&'a (dyn Error + 'static)> + Send + Sync;

/// A type that leads to errors.
#[derive(Clone)]
pub(super) struct Wrapper(Arc<AsError>);

impl Wrapper {
    pub(super) fn new<T, F>(error: F) -> Self
    where
        T: Any + Send + Sync,
        F: for<'a> Fn(&'a T) -> &'a (dyn Error + 'static) + Send + Sync + 'static,
    {
        Self(Arc::new(move |source| {
            let wrapper = source.downcast_ref::<T>()?;
            Some(error(wrapper))
        }))
    }
}

/// The value as a platform error of any set, if it is a box of one.
pub(super) fn boxed_platform_error(source: &Source) -> Option<&dyn PlatformError> {
    let boxed = source.downcast_ref::<BoxPlatformError>()?;
    Some(&**boxed)
}

/// The value as an error, if it is of a type that is known here.
pub(super) fn as_error<'a>(
    source: &'a Source,
    wrappers: &[Wrapper],
) -> Option<&'a (dyn Error + 'static)> {
    if let Some(error) = source.downcast_ref::<BoxError>() {
        return Some(&**error);
    }
    if let Some(error) = source.downcast_ref::<ArcError>() {
        return Some(&**error);
    }
    if let Some(error) = source.downcast_ref::<io::Error>() {
        return Some(error);
    }
    for wrapper in wrappers {
        if let Some(error) = (wrapper.0)(source) {
            return Some(error);
        }
    }
    None
}
