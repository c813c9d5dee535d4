//! Codes that are not spelled as codes are.

use platform_error_syntax::code;

use crate::lookalike;

/// What a code that is not one was meant to be, if that is clear: the one that it looks like, or
/// one without spaces. If there may be `several`, they are separated by commas.
pub(super) fn corrected(written: &str, several: bool) -> Vec<String> {
    let written = lookalike::in_ascii(written);
    // Quotation marks of print are not a part of the code.
    let written = written.trim_matches(['"', '\'']);
    let parts: Vec<&str> = written.split([',', ';']).map(str::trim).collect();
    if several && parts.iter().all(|part| code::check(part).is_ok()) {
        return parts.into_iter().map(str::to_owned).collect();
    }
    let words: Vec<&str> = written.split_whitespace().collect();
    let joined = words.join("_");
    if code::check(&joined).is_ok() {
        vec![joined]
    } else {
        Vec::new()
    }
}
