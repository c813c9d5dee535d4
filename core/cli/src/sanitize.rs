//! [`sanitized`] text for a terminal.

use std::fmt::Display;

use platform_error_syntax::sanitize;

/// Foreign text without the characters that a terminal would act on.
pub(crate) fn sanitized(text: &dyn Display) -> String {
    let mut shown = String::new();
    // Writing to a string does not fail.
    let _ = sanitize::write(text, &mut shown);
    shown
}

/// Foreign text in one line, without the characters that a terminal would act on.
pub(crate) fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    sanitized(&words.join(" "))
}
