//! From a value of any type to the platform error that it is.

#[cfg(feature = "alloc")]
use alloc::boxed::Box;
#[cfg(feature = "alloc")]
use alloc::sync::Arc;
use core::any::Any;
use core::error::Error;

use super::Catalog;
use crate::{ErrorSet, PlatformError};

/// How many errors of a chain are checked, so that the search ends even if the chain does not.
const MAX_ERRORS: usize = 64;

/// How deep the instances of a generic set are looked for, because sets may include each other.
const MAX_DEPTH: usize = 8;

/// A value that may be of a set.
#[derive(Clone, Copy, Debug)]
pub(crate) enum AnyValue<'a> {
    /// A value of any type.
    Any(&'a dyn Any),
    /// An error of any type.
    Error(&'a (dyn Error + 'static)),
}

/// The value as an error of this set, if it is one.
// Inlined, so that the vtable is where the catalog is used: another place for it would have another
// copy of the type's `Debug`. The same holds for `PlatformError::report`.
#[inline]
pub(super) fn to_set<E: ErrorSet + Error + 'static>(
    value: AnyValue<'_>,
) -> Option<&dyn PlatformError> {
    let error = match value {
        AnyValue::Any(value) => value.downcast_ref::<E>(),
        AnyValue::Error(error) => behind_pointer::<E>(error),
    };
    error.map(|error| error as &dyn PlatformError)
}

/// The error itself, or what a pointer leads to that is an error, too, such as a `Box` of one. The
/// sources of a pointer are those of what it leads to, which would be skipped.
fn behind_pointer<'a, E: Error + 'static>(error: &'a (dyn Error + 'static)) -> Option<&'a E> {
    if let Some(error) = error.downcast_ref::<E>() {
        return Some(error);
    }
    #[cfg(feature = "alloc")]
    if let Some(error) = error.downcast_ref::<Box<E>>() {
        return Some(error);
    }
    #[cfg(feature = "alloc")]
    if let Some(error) = error.downcast_ref::<Arc<E>>() {
        return Some(error);
    }
    error.downcast_ref::<&'static E>().copied()
}

impl Catalog {
    /// The value as a platform error, if it is of this set or of an included one.
    ///
    /// Only the value itself is checked, not what a pointer in it points to. Of a generic set, the
    /// instances in the catalog are recognized.
    ///
    /// ```
    /// use std::any::Any;
    ///
    /// use platform_error::{ErrorSet, RequestError};
    ///
    /// let payload: Box<dyn Any + Send> = Box::new(RequestError::DuplicateKey);
    /// let error = RequestError::CATALOG.downcast(&*payload).unwrap();
    /// assert_eq!(error.code(), "DUPLICATE_KEY");
    /// assert!(RequestError::CATALOG.downcast(&"DUPLICATE_KEY").is_none());
    /// ```
    pub fn downcast<'a>(&self, value: &'a dyn Any) -> Option<&'a dyn PlatformError> {
        self.downcast_value(AnyValue::Any(value))
    }

    /// The first platform error of this catalog among an error and its
    /// [sources](Error::source).
    ///
    /// This gets an error back out of a `Box<dyn Error>` or an `anyhow::Error`, however much
    /// context was added. At most 64 errors are checked, so that the search also ends if the chain
    /// does not.
    ///
    /// The error in a `Box<E>`, an `Arc<E>` or a `std::io::Error` is not one of their sources. It
    /// is found in a `Box` or an `Arc` with the feature `alloc`, and in a `std::io::Error` with the
    /// feature `std`.
    ///
    /// ```
    /// use std::error::Error;
    ///
    /// use platform_error::{ErrorSet, PlatformError, RequestError};
    ///
    /// /// The upload failed.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "UPLOAD_FAILED", cause = "…", solution = "…")]
    /// struct UploadFailed { source: Box<dyn Error + Send + Sync> }
    ///
    /// let error: Box<dyn Error> = Box::new(UploadFailed {
    ///     source: RequestError::TableAccessDenied.into(),
    /// });
    /// let found = RequestError::CATALOG.find_in(&*error).unwrap();
    /// assert_eq!(found.code(), "TABLE_ACCESS_DENIED");
    /// assert!(RequestError::CATALOG.find_in(&std::fmt::Error).is_none());
    /// ```
    pub fn find_in<'a>(&self, error: &'a (dyn Error + 'static)) -> Option<&'a dyn PlatformError> {
        let mut next = Some(error);
        for _ in 0..MAX_ERRORS {
            let error = next?;
            if let Some(found) = self.downcast_value(AnyValue::Error(error)) {
                return Some(found);
            }
            next = source(error);
        }
        None
    }

    /// Asks this set, then the included ones.
    fn downcast_value<'a>(&self, value: AnyValue<'a>) -> Option<&'a dyn PlatformError> {
        let own = (self.downcast)(value);
        if own.is_some() {
            return own;
        }
        for set in self.sets() {
            let included = (set.downcast)(value);
            if included.is_some() {
                return included;
            }
        }
        // Of a generic set, the list has one instance, and the others are further down.
        let is_generic = self.is_generic || self.sets().iter().any(|set| set.is_generic);
        if is_generic {
            in_instances(self.includes(), value, MAX_DEPTH)
        } else {
            None
        }
    }
}

/// Asks these sets, and those that they include, down to a depth.
fn in_instances<'a>(
    sets: &[&'static Catalog],
    value: AnyValue<'a>,
    depth: usize,
) -> Option<&'a dyn PlatformError> {
    if depth == 0 {
        return None;
    }
    for set in sets {
        let found = (set.downcast)(value);
        if found.is_some() {
            return found;
        }
        let found = in_instances(set.whole().includes(), value, depth - 1);
        if found.is_some() {
            return found;
        }
    }
    None
}

/// What led to an error.
fn source<'a>(error: &'a (dyn Error + 'static)) -> Option<&'a (dyn Error + 'static)> {
    // The source of an `io::Error` is the source of the error in it, which is skipped.
    #[cfg(feature = "std")]
    if let Some(error) = error.downcast_ref::<std::io::Error>()
        && let Some(inner) = error.get_ref()
    {
        return Some(inner);
    }
    error.source()
}
