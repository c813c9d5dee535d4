//! The types that a transparent variant can forward to.

use core::ops::Deref;

use crate::{Catalog, ErrorSet, PlatformError};

/// The field of a transparent variant: a set, a pointer to a set, or any platform error in a box.
///
/// The parameter only tells the implementations apart; the compiler infers it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is not a platform error, so nothing can be forwarded to it; write \
        `#[derive(Debug, PlatformError)]` above that type, or give this variant its own keys and \
        mark the field `#[source]`",
    label = "not a platform error",
    note = "to hold any platform error, use a `Box<dyn PlatformError + Send + Sync>`"
)]
pub trait Forward<Marker>: Sized {
    /// How to forward to this field.
    const FORWARDING: Forwarding<Self>;
}

/// How to forward to a field of type `T`.
#[derive(Clone, Copy, Debug)]
pub struct Forwarding<T> {
    /// The set to include.
    pub catalog: &'static Catalog,
    /// The error in the field.
    pub error: fn(&T) -> &dyn PlatformError,
    /// Makes the field from a code.
    pub from_code: fn(&str) -> Option<T>,
}

/// Marks a set.
#[derive(Debug)]
pub struct Set;

impl<E: ErrorSet> Forward<Set> for E {
    const FORWARDING: Forwarding<Self> = Forwarding {
        catalog: E::CATALOG,
        error: |field| field,
        from_code: E::from_code,
    };
}

/// Marks a pointer to a set.
#[derive(Debug)]
pub struct ToSet;

impl<P: Deref<Target: ErrorSet> + From<P::Target>> Forward<ToSet> for P {
    const FORWARDING: Forwarding<Self> = Forwarding {
        catalog: <P::Target as ErrorSet>::CATALOG,
        error: |field| &**field,
        from_code: |code| <P::Target as ErrorSet>::from_code(code).map(P::from),
    };
}

/// Marks a pointer to a trait object, whose traits tell the implementations apart.
#[derive(Debug)]
pub struct ToAny<Object: ?Sized>(core::marker::PhantomData<Object>);

macro_rules! trait_objects {
    ($($object:ty),+ $(,)?) => {$(
        impl<P: Deref<Target = $object>> Forward<ToAny<$object>> for P {
            const FORWARDING: Forwarding<Self> = Forwarding {
                catalog: Catalog::UNKNOWN,
                error: |field| &**field,
                from_code: |_| None,
            };
        }
    )+};
}

trait_objects!(
    dyn PlatformError,
    dyn PlatformError + Send,
    dyn PlatformError + Sync,
    dyn PlatformError + Send + Sync
);
