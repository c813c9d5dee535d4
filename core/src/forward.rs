//! The types that a transparent variant can forward to.

use core::marker::PhantomData;
use core::ops::Deref;

use crate::catalog::trail::Trail;
use crate::set::{Included, Includes, Node};
use crate::{ErrorSet, PlatformError};

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
    /// The set of the field; none if that is only known at run time.
    type Set: Includes;
    /// How to forward to this field.
    const FORWARDING: Forwarding<Self, Self::Set>;
}

/// How to forward to a field of type `T`, which holds an error of a set of type `S`.
#[derive(Clone, Copy, Debug)]
pub struct Forwarding<T, S> {
    /// The error in the field.
    pub error: fn(&T) -> &dyn PlatformError,
    /// Makes the field from a code; see [`ErrorSet::__find`].
    pub find: fn(&str, &Trail<'_>) -> Option<Option<T>>,
    set: PhantomData<fn() -> S>,
}

impl<T, S: Includes> Includes for Forwarding<T, S> {
    const NODE: Node = S::NODE;
    type Set = S::Set;
    type First = S::First;
    type Second = S::Second;
}

/// Marks a set.
#[derive(Debug)]
pub struct Set;

impl<E: ErrorSet> Forward<Set> for E {
    type Set = Included<E>;
    const FORWARDING: Forwarding<Self, Self::Set> = Forwarding {
        error: |field| field,
        find: E::__find,
        set: PhantomData,
    };
}

/// Marks a pointer to a set.
#[derive(Debug)]
pub struct ToSet;

impl<P: Deref<Target: ErrorSet> + From<P::Target>> Forward<ToSet> for P {
    type Set = Included<P::Target>;
    const FORWARDING: Forwarding<Self, Self::Set> = Forwarding {
        error: |field| &**field,
        find: |code, trail| {
            let found = <P::Target as ErrorSet>::__find(code, trail)?;
            Some(found.map(P::from))
        },
        set: PhantomData,
    };
}

/// Marks a pointer to a trait object, whose traits tell the implementations apart.
#[derive(Debug)]
pub struct ToAny<Object: ?Sized>(PhantomData<Object>);

macro_rules! trait_objects {
    ($($object:ty),+ $(,)?) => {$(
        impl<P: Deref<Target = $object>> Forward<ToAny<$object>> for P {
            type Set = ();
            const FORWARDING: Forwarding<Self, Self::Set> = Forwarding {
                error: |field| &**field,
                find: |_, _| None,
                set: PhantomData,
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
