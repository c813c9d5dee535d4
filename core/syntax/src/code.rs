//! What a code may be: 1 to 128 printable ASCII characters without spaces.

use core::fmt;

/// The most characters a code may have.
pub const MAX_LEN: usize = 128;

/// Why a string cannot be a code. `Display` completes a sentence that begins with "it".
///
/// ```
/// use platform_error_syntax::code::{self, InvalidCode};
///
/// assert_eq!(code::check("TABLE FULL"), Err(InvalidCode::Character(' ')));
/// assert_eq!(InvalidCode::Character(' ').to_string(), "contains a space");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidCode {
    /// It is empty.
    Empty,
    /// It has more than [`MAX_LEN`] characters: this many.
    TooLong(usize),
    /// It contains this character, the first one that is not allowed.
    Character(char),
}

/// Checks whether a string can be a code.
///
/// ```
/// use platform_error_syntax::code;
///
/// for code in ["TABLE_NAME_TOO_LONG", "23505", "E0308", "billing::declined"] {
///     assert_eq!(code::check(code), Ok(()));
/// }
/// ```
///
/// # Errors
///
/// The first reason why it cannot.
pub fn check(text: &str) -> Result<(), InvalidCode> {
    if text.is_empty() {
        return Err(InvalidCode::Empty);
    }
    if text.len() > MAX_LEN {
        return Err(InvalidCode::TooLong(text.chars().count()));
    }
    match text.chars().find(|c| !c.is_ascii_graphic()) {
        Some(c) => Err(InvalidCode::Character(c)),
        None => Ok(()),
    }
}

impl fmt::Display for InvalidCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => f.write_str("is empty"),
            Self::TooLong(len) => write!(f, "has {len} characters"),
            Self::Character(' ') => f.write_str("contains a space"),
            Self::Character(c) if c.is_ascii() => {
                write!(f, "contains the control character {c:?}")
            }
            Self::Character(c) => write!(f, "contains {c:?}"),
        }
    }
}

impl core::error::Error for InvalidCode {}
