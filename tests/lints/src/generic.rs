//! Public errors with parameters.

use std::error::Error;
use std::fmt::{Debug, Display, LowerHex};

use platform_error::{ErrorSet, PlatformError};

/// With type parameters and a constant.
#[derive(Debug, PlatformError)]
pub enum Types<T, E, S, const N: usize>
where
    T: Display,
    S: ErrorSet,
{
    /// Shown
    #[error(code = "SHOWN", message = "{0} {1:?}", cause = "c", solution = "s")]
    Shown(T, [u8; N]),
    /// A source
    #[error(code = "SOURCE", cause = "c", solution = "s")]
    Source(#[source] Option<E>),
    /// A set
    #[error(transparent)]
    Set(S),
    /// A boxed set
    #[error(transparent)]
    Boxed(Box<S>),
}

/// With a lifetime.
#[derive(Clone, Copy, Debug, PlatformError)]
pub enum Borrowed<'input> {
    /// Shown
    #[error(
        code = "TEXT",
        message = "{text} {text:?}",
        cause = "c",
        solution = "s"
    )]
    Text {
        /// The text
        text: &'input str,
    },
}

/// With bounds in place
#[derive(Clone, Copy, Debug, PlatformError)]
#[error(
    code = "INLINE",
    message = "{0} {0:?} {1:?}",
    cause = "c",
    solution = "s"
)]
pub struct Inline<T: Display + Debug, S: ErrorSet>(pub T, pub S);

/// Forwards to one with bounds in place
#[derive(Clone, Copy, Debug, PlatformError)]
pub enum Set<S: ErrorSet> {
    /// Forwards
    #[error(transparent)]
    Set(S),
}

/// With every kind of parameter
#[derive(Debug, PlatformError)]
#[error(code = "STRUCT", message = "{value:x}", cause = "c", solution = "s")]
pub struct Struct<'a, T: ?Sized + Debug, E: Error + 'static, V: LowerHex> {
    /// Shown
    pub value: &'a V,
    /// Not shown
    pub hidden: &'a T,
    /// The source
    pub source: E,
}
