//! What the reason of an error may be: `[A-Z][A-Z0-9_]+[A-Z0-9]`, at most 63 characters.
//!
//! A reason is the name of an error in `google.rpc.ErrorInfo`, see
//! [AIP-193](https://google.aip.dev/193#errorinfo). Most codes are reasons; a code such as `23505`
//! or `a::b` is not.

use core::fmt;

/// The fewest characters a reason may have.
pub const MIN_LEN: usize = 3;

/// The most characters a reason may have.
pub const MAX_LEN: usize = 63;

/// Why a string cannot be a reason. `Display` completes a sentence that begins with "it".
///
/// ```
/// use platform_error_syntax::reason::{self, InvalidReason};
///
/// assert_eq!(reason::check("a::b"), Err(InvalidReason::Character(0)));
/// assert_eq!(InvalidReason::TooLong(64).to_string(), "has 64 bytes, and at most 63 are allowed");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvalidReason {
    /// It has fewer than [`MIN_LEN`] bytes: this many.
    TooShort(usize),
    /// It has more than [`MAX_LEN`] bytes: this many.
    TooLong(usize),
    /// At this byte is the first character that is not a capital letter, a digit or `_`.
    Character(usize),
    /// It begins with a digit or `_`.
    Start,
    /// It ends in `_`.
    End,
}

/// Checks whether a string can be a reason.
///
/// ```
/// use platform_error_syntax::reason;
///
/// const _: () = assert!(reason::check("TABLE_NAME_TOO_LONG").is_ok());
/// for code in ["23505", "billing::declined", "X", "_A_", "A__"] {
///     assert!(reason::check(code).is_err(), "{code}");
/// }
/// ```
///
/// # Errors
///
/// The first of the reasons why it cannot, in the order of [`InvalidReason`].
pub const fn check(text: &str) -> Result<(), InvalidReason> {
    let bytes = text.as_bytes();
    // A character that is not allowed says more than the length, but for a very long string.
    if bytes.len() > MAX_LEN {
        return Err(InvalidReason::TooLong(bytes.len()));
    }
    let mut at = 0;
    while at < bytes.len() {
        if !matches!(bytes[at], b'A'..=b'Z' | b'0'..=b'9' | b'_') {
            return Err(InvalidReason::Character(at));
        }
        at += 1;
    }
    if bytes.len() < MIN_LEN {
        return Err(InvalidReason::TooShort(bytes.len()));
    }
    if !bytes[0].is_ascii_uppercase() {
        return Err(InvalidReason::Start);
    }
    if bytes[bytes.len() - 1] == b'_' {
        return Err(InvalidReason::End);
    }
    Ok(())
}

impl fmt::Display for InvalidReason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::TooShort(len) => {
                write!(f, "has {len} bytes, and at least {MIN_LEN} are required")
            }
            Self::TooLong(len) => write!(f, "has {len} bytes, and at most {MAX_LEN} are allowed"),
            Self::Character(at) => write!(
                f,
                "has a character at byte {at} that is not a capital letter, a digit or `_`"
            ),
            Self::Start => f.write_str("does not begin with a capital letter"),
            Self::End => f.write_str("ends in `_`"),
        }
    }
}

impl core::error::Error for InvalidReason {}
