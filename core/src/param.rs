//! [`Param`], what is known of a parameter without a value.

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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Param {
    name: &'static str,
    ty: ParamType,
}

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
        self.name
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
        self.ty
    }
}

/// The number of the [`ParamType`] of a field's type.
///
/// The compiler prefers the constant of an implementation to that of a trait, and takes the former
/// only if its bounds hold: so it decides by the type, whatever it is called.
#[doc(hidden)]
#[allow(missing_debug_implementations, reason = "there are no values of it")]
pub struct TypeOf<T: ?Sized>(PhantomData<T>);

impl<T: Scalar + ?Sized> TypeOf<T> {
    /// The number of its type.
    pub const NUMBER: u8 = T::TYPE as u8;
}

/// The type of all that is not a [`Scalar`].
#[doc(hidden)]
pub trait TextType {
    /// The number of text.
    const NUMBER: u8 = ParamType::Text as u8;
}

impl<T: ?Sized> TextType for TypeOf<T> {}

/// The parameters with these names. For each name, `types` has the index of its type among the
/// `numbers`, in two bytes.
///
/// Arrays of literals are what the compiler processes fastest, and most fields share a few types.
#[doc(hidden)]
pub const fn params<const N: usize>(
    names: &[&'static str; N],
    types: &[u8],
    numbers: &[u8],
) -> [Param; N] {
    let types = types.as_chunks::<2>().0;
    let mut params = [Param {
        name: "",
        ty: ParamType::Text,
    }; N];
    let mut at = 0;
    while at < N {
        let number = numbers[u16::from_le_bytes(types[at]) as usize];
        params[at] = Param {
            name: names[at],
            ty: ParamType::ALL[number as usize],
        };
        at += 1;
    }
    params
}
