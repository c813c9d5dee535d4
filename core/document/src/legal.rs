//! What a code may be, and that no two errors have one.

use std::collections::HashMap;

use super::Mistake;

/// The most characters that a code may have.
pub(super) const LONGEST: usize = 128;

/// What keeps a text from being a code.
pub(super) fn code(text: &str) -> Result<(), Mistake> {
    let why = match text {
        "" => "it is empty",
        text if !text.bytes().all(|byte| byte.is_ascii_graphic()) => {
            "only printable ASCII without blanks is allowed"
        }
        text if text.len() > LONGEST => "it has more than 128 characters",
        _ => return Ok(()),
    };
    Err(Mistake::InvalidCode {
        code: text.to_owned(),
        why,
    })
}

/// The codes and aliases of a document, each with where its error is, for people.
#[derive(Default)]
pub(super) struct Codes(HashMap<String, String>);

impl Codes {
    /// Takes a code for the error at a place, if it is one and is free.
    pub(super) fn take(&mut self, text: &str, place: String) -> Result<(), Mistake> {
        code(text)?;
        if let Some(by) = self.0.get(text) {
            return Err(Mistake::DuplicateCode {
                code: text.to_owned(),
                by: by.clone(),
            });
        }
        self.0.insert(text.to_owned(), place);
        Ok(())
    }

    pub(super) fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(|code| &**code)
    }
}

/// A name that is none of a closed list.
pub(super) fn unknown<T: Copy>(
    what: &'static str,
    found: String,
    all: &[T],
    name: fn(T) -> &'static str,
) -> Mistake {
    let known: Vec<&str> = all.iter().map(|&one| name(one)).collect();
    Mistake::NameUnknown {
        what,
        found,
        known: known.join(", "),
    }
}

/// Whether two names are the same but for case, blanks and marks.
pub(super) fn is_alike(one: &str, other: &str) -> bool {
    let letters = |name: &str| {
        name.chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(char::to_lowercase)
            .collect::<String>()
    };
    letters(one) == letters(other)
}
