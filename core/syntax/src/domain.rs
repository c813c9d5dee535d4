//! What the domain of a set may be: a name like those of [RFC 1035, section
//! 2.3.1](https://www.rfc-editor.org/rfc/rfc1035#section-2.3.1), in which the names of packages may
//! have underscores.

/// The most characters a domain may have.
pub const MAX_LEN: usize = 253;

/// The most characters that may be between two dots of it.
pub const MAX_LABEL_LEN: usize = 63;

/// Whether a string can be a domain.
///
/// ```
/// use platform_error_syntax::domain;
///
/// const _: () = assert!(domain::is_valid("billing.example.com"));
/// assert!(domain::is_valid("billing_service"));
/// assert!(!domain::is_valid("https://example.com"));
/// ```
pub const fn is_valid(text: &str) -> bool {
    let bytes = text.as_bytes();
    if bytes.len() > MAX_LEN {
        return false;
    }
    let mut start = 0;
    let mut at = 0;
    while at < bytes.len() {
        if bytes[at] == b'.' {
            if !is_label(bytes, start, at) {
                return false;
            }
            start = at + 1;
        }
        at += 1;
    }
    is_label(bytes, start, at)
}

/// Whether these bytes are a label.
const fn is_label(bytes: &[u8], start: usize, end: usize) -> bool {
    let len = end - start;
    if len == 0 || len > MAX_LABEL_LEN || bytes[start] == b'-' || bytes[end - 1] == b'-' {
        return false;
    }
    let mut at = start;
    while at < end {
        if !bytes[at].is_ascii_alphanumeric() && !matches!(bytes[at], b'-' | b'_') {
            return false;
        }
        at += 1;
    }
    true
}
