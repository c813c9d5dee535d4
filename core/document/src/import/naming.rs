//! Generates missing names: codes from messages, variants from codes.

use std::collections::{HashMap, HashSet};

use heck::ToShoutySnakeCase;

use platform_error_syntax::code;

use crate::variant;

/// The longest code that is generated, which leaves room for a number.
const MAX_CODE_LEN: usize = code::MAX_LEN - 8;

/// Generates unique names.
#[derive(Default)]
pub(crate) struct Namer {
    used: HashSet<String>,
    /// The last number of each name that was generated more than once.
    numbers: HashMap<String, usize>,
}

impl Namer {
    /// Never generates one of these names.
    pub(crate) fn avoiding<'n>(used: impl Iterator<Item = &'n str>) -> Self {
        Self {
            used: used.map(str::to_owned).collect(),
            numbers: HashMap::new(),
        }
    }

    /// A code for a message: the message itself if it is a code, otherwise its words; and whether a
    /// number makes it unique.
    pub(crate) fn code(&mut self, message: &str) -> (String, bool) {
        let message = message.trim();
        if is_code(message) && self.used.insert(message.to_owned()) {
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
        let unique = self.unique(code.clone(), "_");
        let is_numbered = unique != code;
        (unique, is_numbered)
    }

    /// A variant for a code.
    pub(crate) fn variant(&mut self, code: &str) -> String {
        self.unique(variant::of_code(code), "")
    }

    /// The name, followed by a number if it is used already.
    fn unique(&mut self, name: String, separator: &str) -> String {
        if self.used.insert(name.clone()) {
            return name;
        }
        let number = self.numbers.entry(name.clone()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{name}{separator}{number}");
            if self.used.insert(numbered.clone()) {
                return numbered;
            }
        }
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
