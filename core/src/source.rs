//! What can be the source of an error.

use core::error::Error;
use core::ops::{Deref, DerefMut};

use crate::PlatformError;

/// A field that is the source: an error, a boxed one, or an optional one.
///
/// The parameter only tells the implementations apart, and the compiler infers it; so each type of field has one way.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is no error and cannot be the source of one; implement `std::error::Error` for it, or remove the mark of the field",
    label = "no error",
    note = "a field called `source` is the source without a mark; where it is none, give it another name"
)]
pub trait Source<Marker> {
    /// The source, if there is one.
    fn source(&self) -> Option<&(dyn Error + 'static)>;
}

/// An error itself.
#[derive(Debug)]
pub struct Plain;

#[diagnostic::do_not_recommend]
impl<E: Error + 'static> Source<Plain> for E {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

/// An `Option` of a source.
#[derive(Debug)]
pub struct Optional<Marker>(Marker);

#[diagnostic::do_not_recommend]
impl<Marker, E: Source<Marker>> Source<Optional<Marker>> for Option<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.as_ref().and_then(Source::source)
    }
}

/// A pointer to a trait object, told apart by the traits of the object.
#[derive(Debug)]
pub struct Pointer<Object: ?Sized>(core::marker::PhantomData<Object>);

macro_rules! trait_objects {
    ($pointer:ident, $as_error:ident: $($object:ty),+ $(,)?) => {$(
        impl<P: $pointer<Target = $object>> Source<Pointer<$object>> for P {
            fn source(&self) -> Option<&(dyn Error + 'static)> {
                Some($as_error(&**self))
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

// A shared pointer to an error, `Arc<dyn Error>` or `&dyn Error`, is an error itself, so here it must be no second way.
trait_objects!(DerefMut, error: dyn Error, dyn Error + Send, dyn Error + Sync, dyn Error + Send + Sync);
trait_objects!(Deref, platform_error: dyn PlatformError, dyn PlatformError + Send, dyn PlatformError + Sync, dyn PlatformError + Send + Sync);
