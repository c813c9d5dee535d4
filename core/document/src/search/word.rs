//! [`Word`], a word that is searched for in any of its forms.

use memchr::memmem::Finder;

use super::stem::{MIN_STEM, stem};
use super::text::{is_boundary, is_number};
use crate::script::is_unspaced;

/// The longest run of a script without spaces that is divided into words.
const MAX_RUN: usize = 40;

/// A word that is searched for.
pub(super) struct Word<'q> {
    text: &'q str,
    stem: String,
    /// Finds what all forms of the word begin with.
    start: Finder<'static>,
}

impl<'q> Word<'q> {
    pub(super) fn of(text: &'q str) -> Self {
        let stem = stem(text);
        // The stem of `query` and `queries` ends in `i`.
        let start = match stem.strip_suffix('i') {
            Some(start) if start.len() >= MIN_STEM => start,
            _ => &stem,
        };
        let start = Finder::new(start).into_owned();
        Self { text, stem, start }
    }

    /// Whether a word of the folded text begins with this one, or is another form of it. A number
    /// must be the whole word, and a run of a script without spaces consists of parts of the text.
    pub(super) fn is_in(&self, text: &str) -> bool {
        if self.text.starts_with(is_unspaced) {
            return has_run(text, self.text);
        }
        let is_whole = is_number(self.text);
        self.start.find_iter(text.as_bytes()).any(|at| {
            let (before, word) = text.split_at(at);
            is_boundary(before, word)
                && match word.strip_prefix(self.text) {
                    Some(after) => !is_whole || is_boundary(self.text, after),
                    None => stem(first_word(word)) == self.stem,
                }
        })
    }
}

/// The word at the start of a text.
fn first_word(text: &str) -> &str {
    let end = text.find(|c: char| !c.is_alphanumeric() || is_unspaced(c));
    text.get(..end.unwrap_or(text.len())).unwrap_or(text)
}

/// Whether a run of a script without spaces is in the text, or consists of words of at least two
/// characters that are, in any order.
fn has_run(text: &str, run: &str) -> bool {
    if text.contains(run) {
        return true;
    }
    let mut bounds: Vec<usize> = run.char_indices().map(|(at, _)| at).collect();
    bounds.push(run.len());
    if bounds.len() > MAX_RUN {
        return false;
    }
    // The places up to which the run can be divided.
    let mut reached = vec![0];
    for (at, end) in bounds.iter().enumerate().skip(2) {
        let is_reached = |start: &usize| {
            let word = run.get(*start..*end).unwrap_or_default();
            reached.contains(start) && text.contains(word)
        };
        if bounds.iter().take(at - 1).any(is_reached) {
            reached.push(*end);
        }
    }
    reached.contains(&run.len())
}
