//! The types that can be the source of an error.

use core::error::Error;
use core::ops::{Deref, DerefMut};

use crate::PlatformError;

/// A field that is the source: an error, an error in a box, or an option of either.
///
/// The parameter only tells the implementations apart; the compiler infers it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not an error, so it cannot be a source; implement `std::error::Error` \
        for it, or remove the attribute from the field",
    label = "not an error",
    note = "a field named `source` is the source even without an attribute; if it is not one, \
        rename it"
)]
pub trait Source<Marker> {
    /// The source, if the field has one.
    fn source(&self) -> Option<&(dyn Error + 'static)>;
}

/// Marks an error.
#[derive(Debug)]
pub struct Plain;

#[diagnostic::do_not_recommend]
impl<E: Error + 'static> Source<Plain> for E {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self)
    }
}

/// Marks an `Option` of a source.
#[derive(Debug)]
pub struct Optional<Marker>(Marker);

#[diagnostic::do_not_recommend]
impl<Marker, E: Source<Marker>> Source<Optional<Marker>> for Option<E> {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.as_ref().and_then(Source::source)
    }
}

/// Marks a pointer to a trait object, whose traits tell the implementations apart.
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

// `DerefMut`, because a shared pointer, `Arc<dyn Error>` or `&dyn Error`, implements `Error` itself
// and must not match twice.
trait_objects!(
    DerefMut,
    error: dyn Error,
    dyn Error + Send,
    dyn Error + Sync,
    dyn Error + Send + Sync,
);
trait_objects!(
    Deref,
    platform_error: dyn PlatformError,
    dyn PlatformError + Send,
    dyn PlatformError + Sync,
    dyn PlatformError + Send + Sync,
);
