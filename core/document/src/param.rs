//! [`Param`], a parameter of an entry.

use std::fmt::{self, Display, Formatter};

use platform_error::ParamType;

/// A public parameter of an error: its name, and its type if that is known.
///
/// ```
/// use platform_error::ParamType;
/// use platform_error_document::Param;
///
/// let used = Param::new("used", ParamType::Integer);
/// assert_eq!(used.to_string(), "used: integer");
/// assert_eq!(Param::from("limit").ty, None);
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Param {
    /// The name of the field; a tuple field is named by its index.
    pub name: String,
    /// The type; `None` if unknown, because documents of format 1.0 and tables may have only names.
    pub ty: Option<ParamType>,
}

impl Param {
    /// A parameter with this name and type.
    ///
    /// ```
    /// # use platform_error::ParamType;
    /// # use platform_error_document::Param;
    /// assert_eq!(Param::new("used", ParamType::Integer).name, "used");
    /// ```
    pub fn new(name: impl Into<String>, ty: ParamType) -> Self {
        Self {
            name: name.into(),
            ty: Some(ty),
        }
    }
}

impl From<&str> for Param {
    /// A parameter whose type is not known.
    fn from(name: &str) -> Self {
        Self::from(name.to_owned())
    }
}

impl From<String> for Param {
    /// A parameter whose type is not known.
    fn from(name: String) -> Self {
        Self { name, ty: None }
    }
}

impl From<&platform_error::Param> for Param {
    fn from(param: &platform_error::Param) -> Self {
        Self::new(param.name(), param.ty())
    }
}

impl Display for Param {
    /// Writes the name, and the type if it is known and not text: `used: integer`.
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self.ty {
            None | Some(ParamType::Text) => f.write_str(&self.name),
            Some(ty) => write!(f, "{}: {ty}", self.name),
        }
    }
}
