//! Names for what has none: codes of messages, variants of codes.

use std::collections::{HashMap, HashSet};

use heck::{ToShoutySnakeCase, ToUpperCamelCase};

use crate::legal;

/// Names, each given once.
#[derive(Default)]
pub(super) struct Names {
    taken: HashSet<String>,
    /// For a name that was wanted more than once, the last number behind it.
    numbers: HashMap<String, usize>,
}

impl Names {
    /// All names but these.
    pub(super) fn taken<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        Self {
            taken: names.map(str::to_owned).collect(),
            numbers: HashMap::new(),
        }
    }

    /// A code for a message: the message, where it is one, else its words.
    pub(super) fn code(&mut self, message: &str) -> String {
        let message = message.trim();
        if is_token(message) && self.taken.insert(message.to_owned()) {
            return message.to_owned();
        }
        let mut code = deunicode::deunicode(message).to_shouty_snake_case();
        code.retain(|c| c.is_ascii_alphanumeric() || c == '_');
        if code.len() > LONGEST {
            code.truncate(LONGEST);
            // A word is left out rather than cut.
            code.truncate(code.rfind('_').unwrap_or(LONGEST));
        }
        self.free(
            if code.is_empty() {
                "ERROR".to_owned()
            } else {
                code
            },
            "_",
        )
    }

    /// A variant for a code.
    pub(super) fn variant(&mut self, code: &str) -> String {
        let mut name = deunicode::deunicode(code).to_upper_camel_case();
        name.retain(|c| c.is_ascii_alphanumeric());
        if !name.starts_with(|c: char| c.is_ascii_alphabetic()) {
            name.insert(0, 'E');
        }
        // No variant can have this one, and the other says nothing.
        match &*name {
            "Self" => name.push_str("Error"),
            "E" if !code.eq_ignore_ascii_case("E") => name.push_str("rror"),
            _ => {}
        }
        // `A_B_C` has words of one letter each, which together look like an abbreviation that is not spelt as Rust does.
        if name.len() > 2 && name.bytes().all(|byte| byte.is_ascii_uppercase()) {
            name[1..].make_ascii_lowercase();
        }
        self.free(name, "")
    }

    /// The name, with a number behind it where it is taken.
    fn free(&mut self, name: String, before_number: &str) -> String {
        if self.taken.insert(name.clone()) {
            return name;
        }
        let number = self.numbers.entry(name.clone()).or_insert(1);
        loop {
            *number += 1;
            let numbered = format!("{name}{before_number}{number}");
            if self.taken.insert(numbered.clone()) {
                return numbered;
            }
        }
    }
}

/// The longest code that is made, which leaves room for a number.
const LONGEST: usize = legal::LONGEST - 8;

/// Whether a message is a code already: `TABLE_NAME_TOO_LONG`, `E0308`, `billing::declined`, but no word such as `Timeout`.
fn is_token(message: &str) -> bool {
    let is_mark = |c: char| "_-:./".contains(c);
    let ends = [message.chars().next(), message.chars().next_back()];
    legal::code(message).is_ok()
        && message
            .chars()
            .all(|c| c.is_ascii_alphanumeric() || is_mark(c))
        && ends
            .into_iter()
            .flatten()
            .all(|c| c.is_ascii_alphanumeric())
        && (!message.contains(|c: char| c.is_ascii_lowercase())
            || message.contains(|c| is_mark(c) || c.is_ascii_digit()))
}
