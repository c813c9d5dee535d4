//! [`sanitized`] text for a terminal.

use std::fmt::Display;

use platform_error_syntax::sanitize;

/// Untrusted text, without the characters that a terminal would act on.
pub(crate) fn sanitized(text: &dyn Display) -> String {
    let mut shown = String::new();
    // Writing to a string does not fail.
    let _ = sanitize::write(text, &mut shown);
    shown
}

/// Untrusted text on one line, without the characters that a terminal would act on.
pub(crate) fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    sanitized(&words.join(" "))
}
