//! How a field is shown, decided by the compiler from its type.
//!
//! The derive sees how a type is written, not what it is: an alias, a renamed import or a type of
//! the user's may have any name. So it calls a method on [`field`], whose result is a chain of
//! [`Deref`]. The compiler takes the first link in which the method exists, and each link has it
//! only for the types that implement a trait:
//!
//! | link | types | shown |
//! |---|---|---|
//! | [`ByValue`] | integers, floats and booleans | as they are, and as typed parameters |
//! | [`ByDisplay`] | with `Display` | as they are |
//! | [`ByPath0`] to [`ByPath3`] | the path of the standard library, and pointers to it | by `Path::display` |
//! | [`Otherwise`] | all others | not at all |
//!
//! The result of each method has a method `display`, as a path has.

use core::fmt::Display;
use core::marker::PhantomData;
use core::ops::Deref;

use crate::display::Missing;
use crate::parameter::Number;
use crate::scalar::Scalar;

/// A field of an error.
#[inline]
pub const fn field<T: ?Sized>(field: &T) -> ByValue<'_, T> {
    ByValue(ByDisplay(ByPath0(ByPath1(ByPath2(ByPath3(Otherwise(
        field,
    )))))))
}

/// Tells a path of the standard library from other types that lack `Display`, by its traits: this
/// crate does not need the standard library, so it cannot name the type.
pub trait IsPath {}

impl<P: AsRef<P> + ?Sized> IsPath for P where for<'a> &'a P: IntoIterator<Item: AsRef<P>> {}

/// A field that is marked `#[error(param)]`. Its link says what the mark requires, so that a
/// missing implementation is a single compile error at the type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` doesn't implement `std::fmt::Display`",
    label = "a public parameter is shown by its `Display`",
    note = "show it in the message as `{{field:?}}`, and it is a parameter as well"
)]
pub trait Marked<Needs> {
    /// Asserts that the field can be shown.
    const SHOWN: Proof<Needs> = Proof(PhantomData);
}

/// Proves that a type has what it needs.
#[derive(Debug)]
pub struct Proof<Needs>(PhantomData<Needs>);

/// The need of a field that can be shown: nothing.
#[derive(Debug)]
pub struct IsShown;

impl<T: ?Sized> Marked<IsShown> for T {}

/// No field needs this. Of several implementations, the compiler takes the one that the link asks
/// for; a single one it would take at once.
#[derive(Debug)]
pub struct NeverAsked;

impl<T: ?Sized> Marked<NeverAsked> for T {}

/// The need of all other fields.
#[derive(Debug)]
pub struct NeedsDisplay;

#[diagnostic::do_not_recommend]
impl<T: Display + ?Sized> Marked<NeedsDisplay> for T {}

/// A field that is shown as it is.
#[derive(Debug)]
pub struct Itself<'a, T: ?Sized>(&'a T);

impl<'a, T: ?Sized> Itself<'a, T> {
    /// The field.
    #[inline]
    pub fn display(self) -> &'a T {
        self.0
    }
}

/// The end of the chain, for types that cannot be shown.
#[derive(Debug)]
pub struct Otherwise<'a, T: ?Sized>(&'a T);

#[allow(
    clippy::unused_self,
    reason = "a method is found in the chain, an associated function is not"
)]
impl<'a, T: ?Sized> Otherwise<'a, T> {
    /// The field in a message, where the compiler finds out that it lacks `Display`.
    #[inline]
    pub fn __shown(&self) -> Itself<'a, T> {
        Itself(self.0)
    }

    /// The field in the message and as a parameter. The bound does not hold, which is the error.
    #[inline]
    pub fn __both(&self) -> Itself<'static, Missing>
    where
        T: Display,
    {
        Itself(&Missing)
    }

    /// The field as a parameter that the message does not show. Nothing proves that it can be one.
    #[inline]
    pub fn __marked(&self, _: Proof<NeedsDisplay>) -> Itself<'static, Missing> {
        Itself(&Missing)
    }

    /// A stand-in for the parameter. If the type should implement `Display`, the message
    /// already reports that.
    #[inline]
    pub fn __param_or(&self, other: &'a dyn Display) -> Itself<'a, dyn Display + 'a> {
        Itself(other)
    }

    /// The same for a parameter that is text whatever its type is.
    #[inline]
    pub fn __text_or(&self, other: &'a dyn Display) -> Itself<'a, dyn Display + 'a> {
        Itself(other)
    }

    #[inline]
    fn get(&self) -> &'a T {
        self.0
    }
}

/// The type that is reached by one step of [`Deref`].
type Target<T> = <T as Deref>::Target;

/// Declares a link, its bound, and the methods with their results.
macro_rules! links {
    ($(
        $(#[$doc:meta])+
        $link:ident($next:ident): [$($bound:tt)+] => $made:expr, $shown:ty { $($method:item)* }
    )+) => {$(
        $(#[$doc])+
        #[derive(Debug)]
        pub struct $link<'a, T: ?Sized>($next<'a, T>);

        impl<'a, T: $($bound)+ + ?Sized> $link<'a, T> {
            $($method)*

            /// The field in the message and as a parameter.
            #[inline]
            pub fn __both(&self) -> $shown {
                $made(self.get())
            }

            /// The field as a parameter that the message does not show.
            #[inline]
            pub fn __marked(&self, _: Proof<IsShown>) -> $shown {
                $made(self.get())
            }

            /// The field as a parameter.
            #[inline]
            pub fn __param_or(&self, _: &'a dyn Display) -> $shown {
                $made(self.get())
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

/// Declares links that show the field in the same way everywhere.
macro_rules! text_links {
    ($(
        $(#[$doc:meta])+
        $link:ident($next:ident): [$($bound:tt)+] => $made:expr, $shown:ty;
    )+) => {
        links! {$(
            $(#[$doc])+
            $link($next): [$($bound)+] => $made, $shown {
                /// The field in a message.
                #[inline]
                pub fn __shown(&self) -> $shown {
                    $made(self.get())
                }

                /// The field as a parameter that is text whatever its type is.
                #[inline]
                pub fn __text_or(&self, _: &'a dyn Display) -> $shown {
                    $made(self.get())
                }
            }
        )+}
    };
}

links! {
    /// The link for integers, floats and booleans. In a message, they have `Display` like others.
    ByValue(ByDisplay): [Scalar] => Number, Number<'a, T> {}
}

text_links! {
    /// The link for the types that implement `Display`.
    ByDisplay(ByPath0): [Display] => Itself, Itself<'a, T>;
    /// The link for a path.
    ByPath0(ByPath1): [IsPath] => as_is, &'a T;
    /// The link for a pointer to a path.
    ByPath1(ByPath2): [Deref<Target: IsPath>] => as_is, &'a Target<T>;
    /// The link for a pointer to a pointer to a path.
    ByPath2(ByPath3): [Deref<Target: Deref<Target: IsPath>>] => as_is, &'a Target<Target<T>>;
    /// The link for one more pointer.
    ByPath3(Otherwise): [Deref<Target: Deref<Target: Deref<Target: IsPath>>>]
        => as_is, &'a Target<Target<Target<T>>>;
}

/// A path, from which `display` leads on.
#[inline]
fn as_is<T: ?Sized>(path: &T) -> &T {
    path
}
