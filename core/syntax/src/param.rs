//! [`ParamType`], the type of a parameter.

use core::fmt;
use core::str::FromStr;

use crate::kind::ParseNameError;

/// The type of a parameter of an error, as clients see it.
///
/// It follows from the type of the field, not from the format that the message asks for. The names
/// are those that documents use.
///
/// ```
/// use platform_error::ParamType;
///
/// assert_eq!(ParamType::Integer.as_str(), "integer");
/// assert_eq!("bool".parse(), Ok(ParamType::Bool));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[repr(u8)]
pub enum ParamType {
    /// A string, or anything that is not one of the others, as `Display` prints it.
    #[default]
    Text,
    /// An integer of up to 64 bits.
    Integer,
    /// A floating-point number.
    Float,
    /// `true` or `false`.
    Bool,
}

impl ParamType {
    /// Every type, in the order of declaration.
    ///
    /// ```
    /// # use platform_error::ParamType;
    /// assert_eq!(ParamType::ALL.len(), 4);
    /// ```
    pub const ALL: &'static [Self] = &[Self::Text, Self::Integer, Self::Float, Self::Bool];

    /// The name in lower case.
    ///
    /// ```
    /// # use platform_error::ParamType;
    /// assert_eq!(ParamType::Float.as_str(), "float");
    /// ```
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Text => "text",
            Self::Integer => "integer",
            Self::Float => "float",
            Self::Bool => "bool",
        }
    }
}

impl fmt::Display for ParamType {
    /// Writes [`as_str`](ParamType::as_str), honoring width and alignment.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for ParamType {
    type Err = ParseNameError;

    /// Reads [`as_str`](ParamType::as_str).
    fn from_str(name: &str) -> Result<Self, Self::Err> {
        for ty in Self::ALL {
            if ty.as_str() == name {
                return Ok(*ty);
            }
        }
        Err(ParseNameError::new("type of a parameter"))
    }
}
