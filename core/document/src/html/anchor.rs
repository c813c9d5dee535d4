//! Places in the page that links lead to.

use std::collections::HashSet;
use std::iter;

/// The ids that are taken: each is of one element.
#[derive(Default)]
pub(super) struct Anchors {
    taken: HashSet<String>,
}

impl Anchors {
    /// The id of an error: its code; with a number behind it where another set has the same.
    pub(super) fn code(&mut self, code: &str) -> String {
        let id = id(code);
        let mut ids =
            iter::once(id.clone()).chain((2..).map(|number: u64| format!("{id}-{number}")));
        ids.find(|id| self.taken.insert(id.clone())).unwrap_or(id)
    }

    /// The id of an alias, if no other error has it.
    pub(super) fn alias(&mut self, alias: &str) -> Option<String> {
        Some(id(alias)).filter(|id| self.taken.insert(id.clone()))
    }
}

/// A code as an id, which has a character and no blank.
fn id(code: &str) -> String {
    let id: String = code
        .chars()
        .map(|char| if char.is_whitespace() { '-' } else { char })
        .collect();
    if id.is_empty() {
        "error".to_owned()
    } else {
        id
    }
}

/// An id as the part of a link behind `#`: what has a meaning there is written as its number. `~` is among it, because what
/// follows `:~:` is no part of the id.
pub(super) fn fragment(id: &str) -> String {
    let mut fragment = String::new();
    for char in id.chars() {
        if char.is_ascii_alphanumeric() || "-._!$&'()*+,;=:@/?".contains(char) {
            fragment.push(char);
        } else {
            fragment.extend(
                char.encode_utf8(&mut [0; 4])
                    .bytes()
                    .map(|byte| format!("%{byte:02X}")),
            );
        }
    }
    fragment
}
