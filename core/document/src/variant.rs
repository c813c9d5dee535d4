//! The name of a variant that a code suggests.

use heck::ToUpperCamelCase;

/// The code as a Rust identifier in upper camel case.
pub(crate) fn of_code(code: &str) -> String {
    let mut name = words(code).to_upper_camel_case();
    name.retain(|c| c.is_ascii_alphanumeric());
    if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
        name.insert(0, 'E');
    }
    match &*name {
        // A keyword that cannot be raw.
        "Self" => name.push_str("Error"),
        // All that is left of a code without letters and digits.
        "E" if !code.eq_ignore_ascii_case("E") => name.push_str("rror"),
        _ => {}
    }
    // The words of `A_B_C` have one letter each. Together they form an acronym, which is spelled
    // `Abc` in Rust.
    if name.len() > 2 && name.bytes().all(|byte| byte.is_ascii_uppercase()) {
        name[1..].make_ascii_lowercase();
    }
    name
}

/// Text in ASCII, in which an apostrophe does not end a word: `CANT_OPEN`, not `CAN_T_OPEN`.
pub(crate) fn words(text: &str) -> String {
    let mut words = String::with_capacity(text.len());
    let mut before = ' ';
    let mut rest = text.chars().peekable();
    while let Some(c) = rest.next() {
        let is_inside = before.is_alphabetic() && rest.peek().is_some_and(|c| c.is_alphabetic());
        if !(is_inside && matches!(c, '\'' | '’' | 'ʼ' | '＇' | '´')) {
            words.push(c);
        }
        before = c;
    }
    deunicode::deunicode(&words)
}
