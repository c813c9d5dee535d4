//! [`Value`], the value of a parameter.

use core::fmt::{self, Debug, Display, Formatter};

use platform_error_syntax::param::ParamType;

/// The value of a public parameter of an error, which [`params`] visits.
///
/// It is the value itself and not its formatting: for `{n:>5}`, the number 7 is the integer 7, and
/// for `{text:?}`, a string is the text without quotes. Of the format, only a precision affects the
/// value, because what a message cuts off must not leave the process.
///
/// `Display` prints the value, and honors width, precision and flags.
///
/// ```
/// use platform_error::{PlatformError, Value};
///
/// /// The disk is full.
/// #[derive(Debug, PlatformError)]
/// #[error(
///     code = "DISK_FULL",
///     message = "{path:?}: {used:>5} blocks, {share:.2}",
///     cause = "…",
///     solution = "…",
/// )]
/// struct DiskFull { path: String, used: u32, share: f64 }
///
/// let error = DiskFull { path: "/var".into(), used: 7, share: 0.998 };
/// error.params(&mut |name, value| match (name, value) {
///     ("path", value) => assert_eq!(value.to_string(), "/var"),
///     ("used", Value::Integer(used)) => assert_eq!(used, 7),
///     ("share", Value::Float(share)) => assert_eq!(share, 1.0),
///     other => panic!("{other:?}"),
/// });
/// ```
///
/// [`params`]: crate::PlatformError::params
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Value<'a> {
    /// The output of `Display`; for a type without `Display`, the output of the format in the
    /// message, such as `{:?}`.
    Text(&'a dyn Display),
    /// An integer of up to 64 bits, signed or unsigned. Larger types are text, because many readers
    /// of JSON would lose digits.
    Integer(i128),
    /// A floating-point number. An `f32` is the number with the same shortest digits: 0.1, not
    /// 0.10000000149011612. It may be infinite or NaN.
    Float(f64),
    /// `true` or `false`.
    Bool(bool),
}

impl Value<'_> {
    /// The type, which is that of the [`Param`](crate::Param) with the same name.
    ///
    /// ```
    /// use platform_error::{ParamType, Value};
    ///
    /// assert_eq!(Value::Integer(7).ty(), ParamType::Integer);
    /// assert_eq!(Value::Text(&"seven").ty(), ParamType::Text);
    /// ```
    pub const fn ty(&self) -> ParamType {
        match self {
            Self::Text(_) => ParamType::Text,
            Self::Integer(_) => ParamType::Integer,
            Self::Float(_) => ParamType::Float,
            Self::Bool(_) => ParamType::Bool,
        }
    }
}

impl Display for Value<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => text.fmt(f),
            Self::Integer(integer) => Display::fmt(integer, f),
            Self::Float(float) => Display::fmt(float, f),
            Self::Bool(bool) => Display::fmt(bool, f),
        }
    }
}

impl Debug for Value<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => write!(f, "Text({text})"),
            Self::Integer(integer) => write!(f, "Integer({integer})"),
            Self::Float(float) => write!(f, "Float({float:?})"),
            Self::Bool(bool) => write!(f, "Bool({bool})"),
        }
    }
}
