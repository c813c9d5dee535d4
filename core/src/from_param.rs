//! How the value of a field is read from a parameter, for [`ErrorSet::from_params`].
//!
//! [`ErrorSet::from_params`]: crate::ErrorSet::from_params

#[cfg(feature = "alloc")]
use alloc::{borrow::Cow, boxed::Box, rc::Rc, string::String, sync::Arc};
use core::fmt::Display;
use core::marker::PhantomData;
use core::str::FromStr;
use core::time::Duration;

/// Looks up parameters by name.
///
/// Unlike the closure, its type has no lifetime that the derive would have to name.
pub trait Params {
    /// The parameter with this name, as text.
    fn get(&self, name: &str) -> Option<&str>;
}

/// The closure that [`from_params`](crate::ErrorSet::from_params) is called with.
#[allow(
    missing_debug_implementations,
    reason = "a closure has nothing to show"
)]
pub struct Lookup<'a, 'p>(pub &'a dyn Fn(&str) -> Option<&'p str>);

impl Params for Lookup<'_, '_> {
    fn get(&self, name: &str) -> Option<&str> {
        (self.0)(name)
    }
}

/// A field that is read from a parameter.
///
/// The marker only tells the implementations apart; the compiler infers it.
#[diagnostic::on_unimplemented(
    message = "`{Self}` cannot be read from a parameter, which `from_params` asks for; implement \
        `std::str::FromStr` for it, or remove `from_params`",
    label = "does not implement `std::str::FromStr`"
)]
pub trait FromParam<Marker>: Sized {
    /// Reads what `Display` has written.
    fn from_param(text: &str) -> Option<Self>;
}

/// Marks a type that can be parsed.
#[derive(Debug)]
pub struct Parsed;

#[diagnostic::do_not_recommend]
impl<T: FromStr> FromParam<Parsed> for T {
    fn from_param(text: &str) -> Option<Self> {
        text.parse().ok()
    }
}

/// Reads a field whose type depends on a parameter of the set.
pub fn parsed<T: FromStr>(text: &str) -> Option<T> {
    text.parse().ok()
}

/// Marks a pointer to a string, which the standard library does not parse.
#[cfg(feature = "alloc")]
#[derive(Debug)]
pub struct StringPointer;

#[cfg(feature = "alloc")]
macro_rules! string_pointers {
    ($($pointer:ty),+) => {$(
        #[diagnostic::do_not_recommend]
        impl FromParam<StringPointer> for $pointer {
            fn from_param(text: &str) -> Option<Self> {
                Some(Self::from(text))
            }
        }
    )+};
}

#[cfg(feature = "alloc")]
string_pointers!(Box<str>, Rc<str>, Arc<str>);

#[cfg(feature = "alloc")]
#[diagnostic::do_not_recommend]
impl FromParam<StringPointer> for Cow<'_, str> {
    fn from_param(text: &str) -> Option<Self> {
        Some(Cow::Owned(String::from(text)))
    }
}

/// Reads a field that the message shows otherwise than by its `Display`.
///
/// Its parameter is what `Display` prints, if it implements that, and can be read. Otherwise, it is
/// what the message shows, such as `Some(3)`, from which nothing can be read. The compiler prefers
/// the function of an implementation to that of a trait, and takes the former only if its bounds
/// hold.
#[derive(Debug)]
pub struct Reading<T>(PhantomData<T>);

impl<T: Display> Reading<T> {
    /// The field.
    pub fn read<Marker>(text: &str) -> Option<T>
    where
        T: FromParam<Marker>,
    {
        T::from_param(text)
    }
}

/// A field without `Display`.
pub trait NotRead<T> {
    /// Nothing.
    fn read(_: &str) -> Option<T> {
        None
    }
}

impl<T> NotRead<T> for Reading<T> {}

/// The delay that is looked up as `retry_after`, in seconds.
pub fn delay(params: &dyn Params) -> Option<Duration> {
    let seconds: f64 = params.get("retry_after")?.parse().ok()?;
    Duration::try_from_secs_f64(seconds).ok()
}
