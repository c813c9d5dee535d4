//! Converts codes to names that GraphQL allows.

use std::borrow::Cow;
use std::fmt::Write;

/// The names that no enum value may have.
const RESERVED: [&str; 3] = ["true", "false", "null"];

/// The name of a code in a schema: the code itself, if it is a name there.
///
/// Otherwise, `_` is put before a digit at the beginning, `_` and two hexadecimal digits replace
/// each character that a name cannot have, and the first of two underscores at the beginning, which
/// are reserved for introspection. So the name of a code depends on no other code.
pub(super) fn of_code(code: &str) -> Cow<'_, str> {
    let is_name = code.bytes().all(is_name_byte);
    let begins_well = !code.starts_with("__") && !code.starts_with(|c: char| c.is_ascii_digit());
    if is_name && begins_well && !RESERVED.contains(&code) {
        return Cow::Borrowed(code);
    }
    Cow::Owned(escaped(code))
}

fn escaped(code: &str) -> String {
    let mut name = String::with_capacity(code.len() + 8);
    if code.starts_with(|c: char| c.is_ascii_digit()) {
        name.push('_');
    }
    for (at, byte) in code.bytes().enumerate() {
        let is_reserved = at == 0 && code.starts_with("__");
        if is_name_byte(byte) && !is_reserved {
            name.push(char::from(byte));
        } else {
            // A string takes anything.
            let _ = write!(name, "_{byte:02X}");
        }
    }
    if RESERVED.contains(&name.as_str()) {
        name.push('_');
    }
    name
}

const fn is_name_byte(byte: u8) -> bool {
    byte == b'_' || byte.is_ascii_alphanumeric()
}

#[cfg(test)]
mod tests {
    use super::of_code;

    #[test]
    fn a_name_is_kept_and_everything_else_becomes_one() {
        let rows = [
            ("CARD_DECLINED", "CARD_DECLINED"),
            ("E0308", "E0308"),
            ("_x", "_x"),
            ("23505", "_23505"),
            ("billing::declined", "billing_3A_3Adeclined"),
            ("auth/no-token", "auth_2Fno_2Dtoken"),
            ("__type", "_5F_type"),
            ("true", "true_"),
            ("null", "null_"),
            ("-", "_2D"),
        ];
        for (code, name) in rows {
            assert_eq!(of_code(code), name);
        }
    }
}
