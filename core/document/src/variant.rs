//! The name of a variant that a code suggests.

use heck::ToUpperCamelCase;

/// The code as a Rust identifier in upper camel case.
pub(crate) fn of_code(code: &str) -> String {
    let mut name = deunicode::deunicode(code).to_upper_camel_case();
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
