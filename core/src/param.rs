//! [`Param`], what is known of a parameter without a value.

use platform_error_syntax::param::ParamType;

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

/// The parameters with these names and the numbers of their types.
///
/// Two arrays of literals are what the compiler processes fastest.
#[doc(hidden)]
pub const fn params<const N: usize>(names: &[&'static str; N], types: &[u8; N]) -> [Param; N] {
    let mut params = [Param {
        name: "",
        ty: ParamType::Text,
    }; N];
    let mut at = 0;
    while at < N {
        params[at] = Param {
            name: names[at],
            ty: ParamType::ALL[types[at] as usize],
        };
        at += 1;
    }
    params
}
