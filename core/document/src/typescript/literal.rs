//! Strings and names as TypeScript writes them.

use std::fmt::Write;

use platform_error_syntax::sanitize::is_special;

/// A string literal. It shows every character: neither a control character nor one that changes
/// the direction of the text is in it as such.
pub(super) fn string(text: &str) -> String {
    let mut literal = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => {
                literal.push('\\');
                literal.push(c);
            }
            '\n' => literal.push_str("\\n"),
            // None of these is beyond the characters that four digits can name.
            c if is_special(c) => {
                let _ = write!(literal, "\\u{:04x}", u32::from(c));
            }
            c => literal.push(c),
        }
    }
    literal.push('"');
    literal
}

/// One line of a comment.
pub(super) fn line(text: &str) -> String {
    let mut line = String::new();
    for c in text.chars() {
        match c {
            '\t' => line.push(' '),
            c if is_special(c) => {
                let _ = write!(line, "\\u{{{:x}}}", u32::from(c));
            }
            c => line.push(c),
        }
    }
    line
}

/// The name of a property: itself if it is an identifier, or else a string.
pub(super) fn key(name: &str) -> String {
    let is_start = |c: char| c.is_ascii_alphabetic() || c == '_';
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_';
    if name.starts_with(is_start) && name.chars().all(is_part) {
        name.to_owned()
    } else {
        string(name)
    }
}

/// The name of a property in an object. Unless it is computed, `__proto__` would set the prototype.
pub(super) fn object_key(name: &str) -> String {
    match name {
        "__proto__" => format!("[{}]", string(name)),
        _ => key(name),
    }
}
