//! Writes the addresses of links.

use std::fmt::Write;

use crate::cell;

/// An address as the destination of a link: what would end it is percent-encoded.
pub(super) fn destination(address: &str) -> String {
    let is_balanced = is_balanced(address);
    let mut destination = String::with_capacity(address.len());
    for c in address.trim().chars() {
        match c {
            '(' | ')' if is_balanced => destination.push(c),
            ' ' | '<' | '>' | '(' | ')' | '|' | '`' | '\\' | '"' => {
                // Writing to a string does not fail.
                let _ = write!(destination, "%{:02X}", u32::from(c));
            }
            c if c.is_control() => {}
            c if c.is_whitespace() => destination.push_str("%20"),
            c => destination.push(c),
        }
    }
    destination
}

/// Whether every parenthesis is closed, and none is within another.
fn is_balanced(address: &str) -> bool {
    let mut is_open = false;
    for c in address.chars() {
        match c {
            '(' if is_open => return false,
            '(' => is_open = true,
            ')' if !is_open => return false,
            ')' => is_open = false,
            _ => {}
        }
    }
    !is_open
}

/// The title of a link, with its quotes.
pub(super) fn title(title: &str) -> String {
    let title = one_line(title).replace('"', "\\\"");
    format!("\"{title}\"")
}

/// Text between the brackets of a link or an image.
pub(super) fn alternative(alt: &str) -> String {
    let alt = one_line(alt);
    let mut escaped = String::with_capacity(alt.len());
    let mut is_escaped = false;
    for c in alt.chars() {
        if matches!(c, '[' | ']') && !is_escaped {
            escaped.push('\\');
        }
        is_escaped = c == '\\' && !is_escaped;
        escaped.push(c);
    }
    escaped
}

fn one_line(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    cell::plain(&words.join(" "))
}
