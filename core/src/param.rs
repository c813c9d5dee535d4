//! [`Param`], what is known about a parameter without a value.

use core::fmt;
use core::marker::PhantomData;

use platform_error_syntax::param::ParamType;

use crate::scalar::Scalar;

/// A public parameter of an error: its name and its type.
///
/// ```
/// use platform_error::PlatformError;
///
/// /// Not enough stock.
/// #[derive(Debug, PlatformError)]
/// #[error(code = "LOW", message = "only {have} left", cause = "…", solution = "…")]
/// struct Low { have: String }
///
/// let [have] = Low { have: "3".into() }.metadata().params() else { panic!() };
/// assert_eq!((have.name(), have.ty().as_str()), ("have", "text"));
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Param(
    /// The name.
    #[doc(hidden)]
    pub &'static str,
    /// The type.
    #[doc(hidden)]
    pub ParamType,
);

impl Param {
    /// The name of the field; a tuple field is named by its index.
    ///
    /// ```
    /// use platform_error::PlatformError;
    ///
    /// /// Not a port.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "PORT", message = "{0} is not a port", cause = "…", solution = "…")]
    /// struct BadPort(String);
    ///
    /// assert_eq!(BadPort("x".into()).metadata().params()[0].name(), "0");
    /// ```
    pub const fn name(&self) -> &'static str {
        self.0
    }

    /// The type, which follows from that of the field.
    ///
    /// ```
    /// use platform_error::{ParamType, PlatformError};
    ///
    /// /// Not a port.
    /// #[derive(Debug, PlatformError)]
    /// #[error(code = "PORT", message = "{0} is not a port", cause = "…", solution = "…")]
    /// struct BadPort(String);
    ///
    /// assert_eq!(BadPort("x".into()).metadata().params()[0].ty(), ParamType::Text);
    /// ```
    pub const fn ty(&self) -> ParamType {
        self.1
    }
}

impl fmt::Debug for Param {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Param")
            .field("name", &self.name())
            .field("ty", &self.ty())
            .finish()
    }
}

/// The [`ParamType`] of a field's type.
///
/// The compiler prefers the constant of an implementation to that of a trait, and takes the former
/// only if its bounds hold: so it decides by the type, whatever it is called.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "there are no values of it")]
pub struct TypeOf<T: ?Sized>(PhantomData<T>);

impl<T: Scalar + ?Sized> TypeOf<T> {
    /// The type of the parameter.
    pub const TYPE: ParamType = T::TYPE;
}

/// The type of everything that is not a [`Scalar`].
#[doc(hidden)]
pub trait TextType {
    /// Text.
    const TYPE: ParamType = ParamType::Text;
}

impl<T: ?Sized> TextType for TypeOf<T> {}

/// Names [`TypeOf`] without an argument. The compiler proposes other things for a name that does
/// not exist if it is an argument.
#[doc(hidden)]
pub trait HasTypeOf {
    /// [`TypeOf`] this type.
    type TypeOf;
}

impl<T: ?Sized> HasTypeOf for T {
    type TypeOf = TypeOf<T>;
}
