//! Repairs a body that is not quite JSON.

use std::fmt::Write as _;

/// The body as text that serde can read: a string that is not Unicode becomes `null`, as do `NaN`
/// and `Infinity`, and control characters in strings are escaped.
pub(super) fn repair(body: &[u8]) -> String {
    let mut repaired = String::with_capacity(body.len() + 16);
    let mut rest = body;
    while let Some((&first, after)) = rest.split_first() {
        if first == b'"' {
            let (string, after) = split_string(after);
            push_string(&mut repaired, string, is_followed_by_colon(after));
            rest = after;
        } else if let Some(after) = split_non_finite(rest) {
            repaired.push_str("null");
            rest = after;
        } else {
            // Outside of strings, all of JSON is ASCII.
            let is_ascii = first.is_ascii();
            repaired.push(if is_ascii { char::from(first) } else { ' ' });
            rest = after;
        }
    }
    repaired
}

/// What follows one of the numbers that JSON does not have.
fn split_non_finite(rest: &[u8]) -> Option<&[u8]> {
    let names: [&[u8]; 3] = [b"NaN", b"Infinity", b"-Infinity"];
    names.iter().find_map(|name| rest.strip_prefix(*name))
}

/// The content of a string whose opening quote was read, and what follows its closing quote.
fn split_string(rest: &[u8]) -> (&[u8], &[u8]) {
    let mut is_escaped = false;
    for (at, byte) in rest.iter().enumerate() {
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = true,
            b'"' => return (&rest[..at], &rest[at + 1..]),
            _ => {}
        }
    }
    // It is cut off, so it is lost.
    (b"\xFF", b"")
}

fn is_followed_by_colon(rest: &[u8]) -> bool {
    rest.trim_ascii_start().first() == Some(&b':')
}

fn push_string(repaired: &mut String, string: &[u8], is_name: bool) {
    match str::from_utf8(string).ok().and_then(quote) {
        Some(quoted) => repaired.push_str(&quoted),
        // A name that no reader asks for.
        None if is_name => repaired.push_str("\"\\ufffd\""),
        None => repaired.push_str("null"),
    }
}

/// The content of a string as one that serde can read, unless an escape is wrong.
fn quote(content: &str) -> Option<String> {
    let mut quoted = String::with_capacity(content.len() + 2);
    quoted.push('"');
    for char in content.chars() {
        match char {
            '\0'..' ' => write!(quoted, "\\u{:04x}", u32::from(char)).ok()?,
            _ => quoted.push(char),
        }
    }
    quoted.push('"');
    serde_json::from_str::<String>(&quoted)
        .is_ok()
        .then_some(quoted)
}
