//! The types that can be the source of an error.
//!
//! An `Arc` of an error is an error itself, an `Rc` is not, and no trait tells the two apart. So
//! the derive asks [`Candidate`] for a marker, and the compiler takes the first method that
//! applies: the one of an error, then those of an `Option` of one and of a pointer to one, then
//! that of any other type, which may still lead to an error.

use core::error::Error;
use core::marker::PhantomData;
use core::ops::Deref;

use crate::PlatformError;

/// A field that is the source: an error, a pointer to one, or an option of either.
///
/// The marker tells the implementations apart.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error, so it cannot be a source; implement `std::error::Error` \
        for it, or remove the attribute from the field",
    label = "not an error",
    note = "a field named `source` is the source even without an attribute; if it is not one, \
        rename it"
)]
pub trait Source<Marker> {
    /// The source, if the field has one.
    fn source(&self, marker: Marker) -> Option<&(dyn Error + 'static)>;
}

/// A field whose type decides which implementation of [`Source`] it has.
#[derive(Debug)]
pub struct Candidate<'a, T>(pub &'a T);

impl<T> Clone for Candidate<'_, T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Candidate<'_, T> {}

/// Marks an error.
#[derive(Debug)]
pub struct Plain;

impl<E: Error> Candidate<'_, E> {
    /// The marker of an error.
    pub const fn __marker(&self) -> Plain {
        Plain
    }
}

#[diagnostic::do_not_recommend]
impl<E: Error + 'static> Source<Plain> for E {
    fn source(&self, _: Plain) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

/// Marks an `Option` of an error.
#[derive(Debug)]
pub struct Optional;

/// An `Option` of an error.
pub trait OptionalCandidate {
    /// Its marker.
    fn __marker(&self) -> Optional {
        Optional
    }
}

impl<E: Error> OptionalCandidate for Candidate<'_, Option<E>> {}

#[diagnostic::do_not_recommend]
impl<E: Error + 'static> Source<Optional> for Option<E> {
    fn source(&self, _: Optional) -> Option<&(dyn Error + 'static)> {
        match self {
            Some(error) => Some(error),
            None => None,
        }
    }
}

/// Marks a pointer to an error, such as an `Rc`.
#[derive(Debug)]
pub struct Pointer;

/// A pointer to an error.
pub trait PointerCandidate {
    /// Its marker.
    fn __marker(&self) -> Pointer {
        Pointer
    }
}

impl<P: Deref<Target: Error + Sized>> PointerCandidate for Candidate<'_, P> {}

#[diagnostic::do_not_recommend]
impl<P: Deref<Target: Error + Sized + 'static>> Source<Pointer> for P {
    fn source(&self, _: Pointer) -> Option<&(dyn Error + 'static)> {
        Some(&**self)
    }
}

/// Marks an `Option` of a pointer to an error.
#[derive(Debug)]
pub struct OptionalPointer;

/// An `Option` of a pointer to an error. It is implemented for a reference, at which the compiler
/// looks later: some pointers are errors.
pub trait OptionalPointerCandidate {
    /// Its marker.
    fn __marker(&self) -> OptionalPointer {
        OptionalPointer
    }
}

impl<P: Deref<Target: Error + Sized>> OptionalPointerCandidate for &Candidate<'_, Option<P>> {}

#[diagnostic::do_not_recommend]
impl<P: Deref<Target: Error + Sized + 'static>> Source<OptionalPointer> for Option<P> {
    fn source(&self, _: OptionalPointer) -> Option<&(dyn Error + 'static)> {
        match self {
            Some(pointer) => Some(&**pointer),
            None => None,
        }
    }
}

/// Marks any other type.
#[derive(Debug)]
pub struct Other<Marker>(PhantomData<Marker>);

/// Any type. The method takes the value, at which the compiler looks last.
pub trait OtherCandidate: Sized {
    /// Its marker.
    fn __marker<Marker>(self) -> Other<Marker> {
        Other(PhantomData)
    }
}

impl<T> OtherCandidate for Candidate<'_, T> {}

#[diagnostic::do_not_recommend]
impl<Marker, P: ToDynamic<Marker>> Source<Other<Marker>> for P {
    fn source(&self, _: Other<Marker>) -> Option<&(dyn Error + 'static)> {
        Some(self.error())
    }
}

/// Marks an `Option` of what leads to a trait object.
#[derive(Debug)]
pub struct Filled<Marker>(PhantomData<Marker>);

#[diagnostic::do_not_recommend]
impl<Marker, P: ToDynamic<Marker>> Source<Other<Filled<Marker>>> for Option<P> {
    fn source(&self, _: Other<Filled<Marker>>) -> Option<&(dyn Error + 'static)> {
        self.as_ref().map(ToDynamic::error)
    }
}

/// A pointer to a trait object, or to another such pointer.
pub trait ToDynamic<Marker> {
    /// The object.
    fn error(&self) -> &(dyn Error + 'static);
}

/// Marks a pointer to a trait object, whose traits tell the implementations apart.
#[derive(Debug)]
pub struct Object<O: ?Sized>(PhantomData<O>);

/// Marks a pointer to a pointer, as in `Arc<anyhow::Error>`.
#[derive(Debug)]
pub struct Through<Marker>(Marker);

impl<Marker, P: Deref<Target: ToDynamic<Marker> + Sized>> ToDynamic<Through<Marker>> for P {
    fn error(&self) -> &(dyn Error + 'static) {
        (**self).error()
    }
}

macro_rules! trait_objects {
    ($as_error:ident: $($object:ty),+ $(,)?) => {$(
        impl<P: Deref<Target = $object>> ToDynamic<Object<$object>> for P {
            fn error(&self) -> &(dyn Error + 'static) {
                $as_error(&**self)
            }
        }
    )+};
}

fn error<'a>(error: &'a (dyn Error + 'static)) -> &'a (dyn Error + 'static) {
    error
}

fn platform_error<'a>(error: &'a (dyn PlatformError + 'static)) -> &'a (dyn Error + 'static) {
    error.as_error()
}

trait_objects!(
    error: dyn Error,
    dyn Error + Send,
    dyn Error + Sync,
    dyn Error + Send + Sync,
);
trait_objects!(
    platform_error: dyn PlatformError,
    dyn PlatformError + Send,
    dyn PlatformError + Sync,
    dyn PlatformError + Send + Sync,
);
