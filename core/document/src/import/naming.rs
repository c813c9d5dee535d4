//! Generates missing names: codes from messages, variants from codes.

use heck::ToShoutySnakeCase;

use platform_error_syntax::code;

use crate::unique::UniqueNames;
use crate::variant;

/// The longest code that is generated, which leaves room for a number.
const MAX_CODE_LEN: usize = code::MAX_LEN - 8;

/// Generates unique names.
#[derive(Default)]
pub(crate) struct Namer {
    taken: UniqueNames,
}

impl Namer {
    /// Never generates one of these names.
    pub(crate) fn avoiding<'n>(used: impl Iterator<Item = &'n str>) -> Self {
        Self {
            taken: used.collect(),
        }
    }

    /// A code for a message: the message itself if it is a code, otherwise its words; and whether a
    /// number makes it unique.
    pub(crate) fn code(&mut self, message: &str) -> (String, bool) {
        let message = message.trim();
        if is_code(message) && self.taken.take(message) {
            return (message.to_owned(), false);
        }
        let mut code = variant::words(message).to_shouty_snake_case();
        code.retain(|c| c.is_ascii_alphanumeric() || c == '_');
        if code.len() > MAX_CODE_LEN {
            code.truncate(MAX_CODE_LEN);
            // Drop the last word rather than cut it.
            code.truncate(code.rfind('_').unwrap_or(MAX_CODE_LEN));
        }
        if code.is_empty() {
            code.push_str("ERROR");
        }
        let unique = self.taken.take_numbered(&code, "_");
        let is_numbered = unique != code;
        (unique, is_numbered)
    }

    /// A variant for a code.
    pub(crate) fn variant(&mut self, code: &str) -> String {
        self.taken.take_numbered(&variant::of_code(code), "")
    }
}

/// Whether a message looks like a code: `TABLE_NAME_TOO_LONG`, `E0308`, `billing::declined`, but
/// not a word such as `Timeout`.
fn is_code(message: &str) -> bool {
    let is_separator = |c: char| "_-:./".contains(c);
    let is_part = |c: char| c.is_ascii_alphanumeric() || is_separator(c);
    let is_telling = |c: char| c.is_ascii_digit() || is_separator(c);
    code::check(message).is_ok()
        && message.chars().all(is_part)
        && message.starts_with(|c: char| c.is_ascii_alphanumeric())
        && message.ends_with(|c: char| c.is_ascii_alphanumeric())
        && (!message.contains(|c: char| c.is_ascii_lowercase()) || message.contains(is_telling))
}
