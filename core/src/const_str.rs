//! Comparing, searching and cutting strings in a `const fn`, where `==`, `contains` and `lines` are
//! not available.

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
    let mut end = 0;
    while end < text.len() && !matches!(text.as_bytes()[end], b'\n' | b'\r') {
        end += 1;
    }
    text.split_at(end).0.trim_ascii_end()
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
