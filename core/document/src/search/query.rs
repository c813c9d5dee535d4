//! [`Query`], what is searched for.

use super::status::Status;
use super::text::{fold, fold_characters, squash, trim_marks, words};

/// What is searched for, in the forms that the steps compare.
pub(super) struct Query<'q> {
    /// The text without escapes of a terminal.
    pub(super) written: &'q str,
    /// The text, folded.
    pub(super) folded: String,
    /// The text, folded, with spaces where they were typed.
    typed: String,
    /// Its letters and digits.
    pub(super) squashed: String,
}

impl<'q> Query<'q> {
    pub(super) fn of(written: &'q str) -> Self {
        let folded = fold(written);
        let squashed = squash(&folded);
        Self {
            written,
            folded,
            typed: fold_characters(written),
            squashed,
        }
    }

    /// The folded text without quotes, brackets and punctuation at its ends.
    pub(super) fn trimmed(&self) -> &str {
        trim_marks(&self.folded)
    }

    pub(super) fn words(&self) -> Vec<&str> {
        words(&self.typed)
    }

    /// What white space separates.
    pub(super) fn tokens(&self) -> impl Iterator<Item = &str> {
        self.typed.split(' ')
    }

    /// The status or kind that it consists of.
    pub(super) fn status(&self) -> Option<Status> {
        Status::of(&self.words())
    }

    /// The names in a value as `Debug` prints it, from the outside in: `Err` and `CardDeclined` for
    /// `Err(CardDeclined { last4: "4242" })`. None if the text is something else, or a name alone.
    pub(super) fn debug_names(&self) -> Vec<&'q str> {
        let mut names = Vec::new();
        let mut rest = self.written;
        loop {
            let is_of_name = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
            let len = rest.find(|c| !is_of_name(c)).unwrap_or(rest.len());
            let (name, after) = rest.split_at(len);
            if !name.starts_with(char::is_alphabetic) {
                return names;
            }
            names.push(name);
            match after.strip_prefix('(') {
                Some(inner) => rest = inner,
                None if after.starts_with([')', '{']) || after.starts_with(" {") => return names,
                None => return Vec::new(),
            }
        }
    }
}
