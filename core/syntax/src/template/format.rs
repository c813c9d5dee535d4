//! [`Format`], the traits that format a value.

/// A trait of [`core::fmt`], which the type at the end of a spec stands for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// `{x}`
    #[default]
    Display,
    /// `{x:?}`, `{x:x?}`, `{x:X?}`
    Debug,
    /// `{x:x}`
    LowerHex,
    /// `{x:X}`
    UpperHex,
    /// `{x:o}`
    Octal,
    /// `{x:b}`
    Binary,
    /// `{x:e}`
    LowerExp,
    /// `{x:E}`
    UpperExp,
    /// `{x:p}`
    Pointer,
}

impl Format {
    pub(super) fn from_type(text: &str) -> Option<Self> {
        Some(match text {
            "" => Self::Display,
            "?" | "x?" | "X?" => Self::Debug,
            "x" => Self::LowerHex,
            "X" => Self::UpperHex,
            "o" => Self::Octal,
            "b" => Self::Binary,
            "e" => Self::LowerExp,
            "E" => Self::UpperExp,
            "p" => Self::Pointer,
            _ => return None,
        })
    }

    /// What stands for it in a spec: `x` for `LowerHex`, nothing for `Display`.
    ///
    /// ```
    /// use platform_error_syntax::template::Format;
    ///
    /// assert_eq!(Format::Debug.sign(), "?");
    /// ```
    pub const fn sign(self) -> &'static str {
        match self {
            Self::Display => "",
            Self::Debug => "?",
            Self::LowerHex => "x",
            Self::UpperHex => "X",
            Self::Octal => "o",
            Self::Binary => "b",
            Self::LowerExp => "e",
            Self::UpperExp => "E",
            Self::Pointer => "p",
        }
    }

    /// The name of the trait.
    ///
    /// ```
    /// use platform_error_syntax::template::Format;
    ///
    /// assert_eq!(Format::LowerHex.trait_name(), "LowerHex");
    /// ```
    pub const fn trait_name(self) -> &'static str {
        match self {
            Self::Display => "Display",
            Self::Debug => "Debug",
            Self::LowerHex => "LowerHex",
            Self::UpperHex => "UpperHex",
            Self::Octal => "Octal",
            Self::Binary => "Binary",
            Self::LowerExp => "LowerExp",
            Self::UpperExp => "UpperExp",
            Self::Pointer => "Pointer",
        }
    }
}
