//! How a field is shown, decided by the compiler from its type.
//!
//! The derive sees how a type is written, not what it is: an alias, a renamed import or a type of
//! the user's may have any name. So it calls a method on [`field`], whose result is a chain of
//! [`Deref`]. The compiler takes the first link in which the method exists, and each link has it
//! only for the types that implement a trait:
//!
//! | link | types | shown |
//! |---|---|---|
//! | [`ByDisplay`] | with `Display` | as they are |
//! | [`ByPath0`] to [`ByPath3`] | the path of the standard library, and pointers to it | by `Path::display` |
//! | [`Otherwise`] | all others | not at all |

use core::fmt::Display;
use core::ops::Deref;

/// A field of an error.
#[inline]
pub const fn field<T: ?Sized>(field: &T) -> ByDisplay<'_, T> {
    ByDisplay(ByPath0(ByPath1(ByPath2(ByPath3(Otherwise(field))))))
}

/// Tells a path of the standard library from other types that lack `Display`, by its traits: this
/// crate does not need the standard library, so it cannot name the type.
pub trait IsPath {}

impl<P: AsRef<P> + ?Sized> IsPath for P where for<'a> &'a P: IntoIterator<Item: AsRef<P>> {}

/// A field that is shown as it is. Its method has the name of that of a path.
#[derive(Debug)]
pub struct Itself<'a, T: ?Sized>(&'a T);

impl<'a, T: ?Sized> Itself<'a, T> {
    /// The field.
    #[inline]
    pub fn display(self) -> &'a T {
        self.0
    }
}

/// A link for the types that implement `Display`.
#[derive(Debug)]
pub struct ByDisplay<'a, T: ?Sized>(ByPath0<'a, T>);

impl<'a, T: Display + ?Sized> ByDisplay<'a, T> {
    /// The field in a message.
    #[inline]
    pub fn __shown(&self) -> Itself<'a, T> {
        Itself(self.get())
    }

    /// The field as a parameter.
    #[inline]
    pub fn __param_or(&self, _: &'a dyn Display) -> Itself<'a, T> {
        self.__shown()
    }
}

/// The end of the chain, for types that cannot be shown.
#[derive(Debug)]
pub struct Otherwise<'a, T: ?Sized>(&'a T);

impl<'a, T: ?Sized> Otherwise<'a, T> {
    /// The field in a message, where the compiler finds out that it lacks `Display`.
    #[inline]
    pub fn __shown(&self) -> Itself<'a, T> {
        Itself(self.get())
    }

    /// What stands for the field as a parameter. If it should have `Display`, the message reports
    /// it already.
    #[inline]
    pub fn __param_or(&self, other: &'a dyn Display) -> Itself<'a, dyn Display + 'a> {
        Itself(other)
    }

    #[inline]
    fn get(&self) -> &'a T {
        self.0
    }
}

impl<'a, T: ?Sized> Deref for ByDisplay<'a, T> {
    type Target = ByPath0<'a, T>;

    #[inline]
    fn deref(&self) -> &ByPath0<'a, T> {
        &self.0
    }
}

/// The type that is reached by one step of [`Deref`].
type Target<T> = <T as Deref>::Target;

macro_rules! links {
    ($($link:ident($next:ident): [$($bound:tt)+] => $path:ty;)+) => {$(
        /// A link for pointers to a path.
        #[derive(Debug)]
        pub struct $link<'a, T: ?Sized>($next<'a, T>);

        impl<'a, T: $($bound)+ + ?Sized> $link<'a, T> {
            /// The path in a message.
            #[inline]
            pub fn __shown(&self) -> &'a $path {
                self.get()
            }

            /// The path as a parameter.
            #[inline]
            pub fn __param_or(&self, _: &'a dyn Display) -> &'a $path {
                self.get()
            }
        }

        impl<'a, T: ?Sized> Deref for $link<'a, T> {
            type Target = $next<'a, T>;

            #[inline]
            fn deref(&self) -> &$next<'a, T> {
                &self.0
            }
        }
    )+};
}

links! {
    ByPath0(ByPath1): [IsPath] => T;
    ByPath1(ByPath2): [Deref<Target: IsPath>] => Target<T>;
    ByPath2(ByPath3): [Deref<Target: Deref<Target: IsPath>>] => Target<Target<T>>;
    ByPath3(Otherwise): [Deref<Target: Deref<Target: Deref<Target: IsPath>>>]
        => Target<Target<Target<T>>>;
}
