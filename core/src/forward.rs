//! The types that a transparent variant can forward to.

use core::marker::PhantomData;
use core::ops::Deref;

use crate::catalog::trail::Trail;
use crate::set::{Included, Includes, Node};
use crate::{ErrorSet, PlatformError};

/// The field of a transparent variant: a set, a pointer to a set, or any platform error in a box.
///
/// The parameter only tells the implementations apart; [`FieldOf`] knows it.
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
    const FORWARDING: Marked<Self, Self::Set, Marker>;
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

/// How to forward, by the implementation for this marker.
#[derive(Debug)]
pub struct Marked<T, S, Marker> {
    forwarding: Forwarding<T, S>,
    marker: PhantomData<fn() -> Marker>,
}

impl<T, S, Marker> Marked<T, S, Marker> {
    const fn new(
        error: fn(&T) -> &dyn PlatformError,
        find: fn(&str, &Trail<'_>) -> Option<Option<T>>,
    ) -> Self {
        Self {
            forwarding: Forwarding {
                error,
                find,
                set: PhantomData,
            },
            marker: PhantomData,
        }
    }
}

/// Which implementation of [`Forward`] a type uses.
#[derive(Debug)]
pub struct Way<T, Marker>(PhantomData<fn() -> (T, Marker)>);

impl<T, Marker> Way<T, Marker> {
    /// How to forward this way. It asks for no trait, so that a missing one is one compile error.
    #[allow(clippy::unused_self, reason = "only its type matters")]
    pub const fn of<S>(self, marked: Marked<T, S, Marker>) -> Forwarding<T, S> {
        marked.forwarding
    }
}

/// A field of a type that may be a set.
///
/// A set can be a pointer as well, such as a transparent struct that derefs to the error in it. The
/// compiler prefers the constant of an implementation to that of a trait, so it is taken as a set.
#[derive(Debug)]
pub struct FieldOf<T>(PhantomData<T>);

impl<E: ErrorSet> FieldOf<E> {
    /// The way to a set.
    pub const WAY: Way<E, Set> = Way(PhantomData);
}

/// A field of any other type.
pub trait OtherField<T, Marker> {
    /// The way to what it points to, which the compiler infers.
    const WAY: Way<T, Marker> = Way(PhantomData);
}

impl<T, Marker> OtherField<T, Marker> for FieldOf<T> {}

/// Marks a set.
#[derive(Debug)]
pub struct Set;

impl<E: ErrorSet> Forward<Set> for E {
    type Set = Included<E>;
    const FORWARDING: Marked<Self, Self::Set, Set> = Marked::new(|field| field, E::__find);
}

/// Marks a pointer to a set.
#[derive(Debug)]
pub struct ToSet;

impl<P: Deref<Target: ErrorSet> + From<P::Target>> Forward<ToSet> for P {
    type Set = Included<P::Target>;
    const FORWARDING: Marked<Self, Self::Set, ToSet> = Marked::new(
        |field| &**field,
        |code, trail| {
            let found = <P::Target as ErrorSet>::__find(code, trail)?;
            Some(found.map(P::from))
        },
    );
}

/// Marks a pointer to a trait object, whose traits tell the implementations apart.
#[derive(Debug)]
pub struct ToAny<Object: ?Sized>(PhantomData<Object>);

macro_rules! trait_objects {
    ($($object:ty),+ $(,)?) => {$(
        impl<P: Deref<Target = $object>> Forward<ToAny<$object>> for P {
            type Set = ();
            const FORWARDING: Marked<Self, Self::Set, ToAny<$object>> =
                Marked::new(|field| &**field, |_, _| None);
        }
    )+};
}

trait_objects!(
    dyn PlatformError,
    dyn PlatformError + Send,
    dyn PlatformError + Sync,
    dyn PlatformError + Send + Sync
);
