//! When the name of a variant follows from the code.

/// Whether the name of a variant is the one that its code suggests: `CardDeclined` for
/// `CARD_DECLINED`.
///
/// Most variants have such a name, so a row has a name of its own only if this is false. Only codes
/// in capitals suggest a name, and none that Rust programmers would not choose.
///
/// ```
/// use platform_error_syntax::variant::follows_from;
///
/// assert!(follows_from("CARD_DECLINED", "CardDeclined"));
/// assert!(follows_from("E_2BIG", "E2big"));
/// assert!(!follows_from("ACTIONFLOW_LOST", "ActionFlowLost"));
/// assert!(!follows_from("23505", "UniqueViolation"));
/// assert!(!follows_from("A_B_C", "ABC"));
/// ```
pub const fn follows_from(code: &str, variant: &str) -> bool {
    let code = code.as_bytes();
    let variant = variant.as_bytes();
    let mut starts_word = true;
    let mut has_lowercase = false;
    let mut len = 0;
    let mut at = 0;
    while at < code.len() {
        let byte = code[at];
        at += 1;
        if byte == b'_' && !starts_word {
            starts_word = true;
            continue;
        }
        if !matches!(byte, b'A'..=b'Z' | b'0'..=b'9') {
            return false;
        }
        let expected = if starts_word {
            byte
        } else {
            byte.to_ascii_lowercase()
        };
        if len >= variant.len() || variant[len] != expected {
            return false;
        }
        has_lowercase |= expected.is_ascii_lowercase();
        starts_word = false;
        len += 1;
    }
    let starts_well = !code.is_empty() && code[0].is_ascii_uppercase();
    // `Self` is a keyword, and letters alone read as an acronym.
    starts_well && !starts_word && has_lowercase && len == variant.len() && !is_self(variant)
}

const fn is_self(name: &[u8]) -> bool {
    matches!(name, b"Self")
}
