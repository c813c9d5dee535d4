//! The anchors of the page.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};

use crate::unique::UniqueNames;

/// The characters to encode in a fragment. RFC 3986 allows `~` too, but browsers would not treat
/// anything after `:~:` as part of the id.
const FRAGMENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'!')
    .remove(b'$')
    .remove(b'&')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b'+')
    .remove(b',')
    .remove(b';')
    .remove(b'=')
    .remove(b':')
    .remove(b'@')
    .remove(b'/')
    .remove(b'?');

/// The ids of the page itself, which no code gets.
const OWN: [&str; 2] = ["page-index", "page-main"];

/// The ids on the page, each used once.
pub(super) struct Anchors {
    taken: UniqueNames,
}

impl Default for Anchors {
    fn default() -> Self {
        Self {
            taken: OWN.into_iter().collect(),
        }
    }
}

impl Anchors {
    /// The id of an error: its code, followed by a number if another set has the same code.
    pub(super) fn insert_code(&mut self, code: &str) -> String {
        self.taken.take_numbered(&id(code), "-")
    }

    /// The id of an alias, unless another error has it.
    pub(super) fn insert_alias(&mut self, alias: &str) -> Option<String> {
        let id = id(alias);
        self.taken.take(&id).then_some(id)
    }
}

/// The id for a code. An id must not be empty or contain spaces.
pub(super) fn id(code: &str) -> String {
    if code.is_empty() {
        return "error".to_owned();
    }
    code.replace(char::is_whitespace, "-")
}

/// An id as the fragment of a link, after `#`.
pub(super) fn fragment(id: &str) -> String {
    utf8_percent_encode(id, FRAGMENT).to_string()
}
