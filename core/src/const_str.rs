//! Comparing, searching and cutting strings in a `const fn`, where `==`, `contains` and `lines` are
//! not available.

use platform_error_syntax::hash::word;

/// Whether two strings are equal.
pub(crate) const fn equal(a: &str, b: &str) -> bool {
    let a = a.as_bytes();
    let b = b.as_bytes();
    if a.len() != b.len() {
        return false;
    }
    let mut at = 0;
    while at < a.len() {
        if a[at] != b[at] {
            return false;
        }
        at += 1;
    }
    true
}

/// Whether there is a brace, as in a template that shows something.
pub(crate) const fn has_brace(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while at < bytes.len() {
        if matches!(bytes[at], b'{' | b'}') {
            return true;
        }
        at += 1;
    }
    false
}

/// The first line that is not empty, without the spaces around it.
pub(crate) const fn first_line(text: &str) -> &str {
    let text = text.trim_ascii();
    let bytes = text.as_bytes();
    let mut end = 0;
    // Eight bytes at a time, because every problem that a service answers with has a title.
    while end + 8 <= bytes.len() && !has_control(word(bytes, end)) {
        end += 8;
    }
    while end < bytes.len() && !matches!(bytes[end], b'\n' | b'\r') {
        end += 1;
    }
    text.split_at(end).0.trim_ascii_end()
}

/// Whether one of eight bytes is below that of a space: it then borrows from its highest bit, which
/// it did not have.
const fn has_control(word: u64) -> bool {
    const SPACES: u64 = u64::from_le_bytes([b' '; 8]);
    const HIGHEST_BITS: u64 = u64::from_le_bytes([0x80; 8]);
    word.wrapping_sub(SPACES) & !word & HIGHEST_BITS != 0
}

/// Whether one string comes before another.
pub(crate) const fn is_less(a: &str, b: &str) -> bool {
    let a = a.as_bytes();
    let b = b.as_bytes();
    let mut at = 0;
    while at < a.len() && at < b.len() {
        if a[at] != b[at] {
            return a[at] < b[at];
        }
        at += 1;
    }
    a.len() < b.len()
}

#[cfg(test)]
mod tests {
    use std::format;

    use super::first_line;

    #[test]
    fn a_line_may_end_anywhere() {
        for filler in ["a", "é", "中", "\t", "\u{7f}"] {
            for length in 0..40 {
                let line = format!("x{}y", filler.repeat(length));
                assert_eq!(first_line(&line), line);
                for rest in ["\nrest", "\rrest", "\r\nrest", " \n\nrest", "\n"] {
                    assert_eq!(first_line(&format!("\n {line}{rest}")), line);
                }
            }
        }
    }
}
