//! [`Rank`], how well an error matches words that someone types.

use super::query::Query;
use super::status::{Status, is_noise};
use super::subject::{Name, Subject};
use super::text::{is_boundary, is_number};
use super::word::Word;
use crate::script::is_unspaced;

/// The shortest text that is searched for inside of words.
const MIN_INSIDE: usize = 3;

/// How well an error matches, the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// A name begins with the query.
    NameStart,
    /// A later word of a name begins with the query.
    NameWord,
    /// All words are in a name.
    NameWords,
    /// The query is a part of the message or title, perhaps with values.
    Message,
    /// The query is its status or kind.
    Status,
    /// All words are in its names, its message, its title, its set or its status.
    Words,
    /// All words are anywhere in it.
    Text,
}

/// What is asked of each entry for its rank.
pub(super) struct Ranking<'q> {
    query: &'q Query<'q>,
    words: Vec<Word<'q>>,
    status: Option<Status>,
}

impl<'q> Ranking<'q> {
    pub(super) fn of(query: &'q Query<'q>) -> Self {
        let status = query.status();
        let mut words = query.words();
        if status.is_some() {
            words.retain(|word| !is_noise(word));
        }
        Self {
            query,
            words: words.into_iter().map(Word::of).collect(),
            status,
        }
    }

    /// The best rank of an entry, without a look at its explanation, cause and solution.
    pub(super) fn rank(&self, subject: &Subject<'_>) -> Option<Rank> {
        let names = subject.names.iter();
        if let Some(rank) = names.filter_map(|name| self.name_rank(name)).min() {
            return Some(rank);
        }
        let mut names = subject.names.iter();
        if names.any(|name| self.has_words(&name.spread)) {
            return Some(Rank::NameWords);
        }
        if self.is_in_message(subject) {
            return Some(Rank::Message);
        }
        let has_words = self.has_words(subject.short());
        let status = self.status.as_ref();
        if status.is_some_and(|status| status.is_of(subject.entry)) {
            // Some may have the words beside the status as well.
            return Some(if has_words {
                Rank::Message
            } else {
                Rank::Status
            });
        }
        has_words.then_some(Rank::Words)
    }

    /// Whether all words are anywhere in the entry.
    pub(super) fn is_in_text(&self, subject: &Subject<'_>) -> bool {
        // A run of a script without spaces may have parts in both.
        let all = [subject.short(), subject.long()].concat();
        self.has_words(&all)
    }

    fn has_words(&self, text: &str) -> bool {
        !self.words.is_empty() && self.words.iter().all(|word| word.is_in(text))
    }

    /// Whether the query is inside of a word of a name or of the message.
    pub(super) fn is_inside(&self, subject: &Subject<'_>) -> bool {
        let squashed = &self.query.squashed;
        if squashed.chars().count() < MIN_INSIDE || is_number(squashed) {
            return false;
        }
        let text = self.query.trimmed();
        subject
            .names
            .iter()
            .any(|name| name.squashed.contains(&**squashed))
            || subject.message.contains(text)
            || subject.title.iter().any(|title| title.contains(text))
    }

    fn name_rank(&self, name: &Name<'_>) -> Option<Rank> {
        let query = &self.query.squashed;
        if query.is_empty() {
            return None;
        }
        if name.squashed.starts_with(&**query) {
            return Some(Rank::NameStart);
        }
        let mut previous = ' ';
        for (at, c) in name.spread.char_indices() {
            // The number in `E0308` is a word too.
            let starts_word =
                previous == ' ' || is_unspaced(c) || c.is_ascii_digit() && previous.is_alphabetic();
            previous = c;
            let rest = name.spread.get(at..).unwrap_or_default();
            if starts_word && starts_with_squashed(rest, query) {
                return Some(Rank::NameWord);
            }
        }
        None
    }

    fn is_in_message(&self, subject: &Subject<'_>) -> bool {
        let text = self.query.trimmed();
        if is_short(text) {
            return false;
        }
        let title = subject.title.iter();
        if title
            .chain([&subject.message])
            .any(|message| has_start(message, text))
        {
            return true;
        }
        let template = subject.template.as_ref();
        template.is_some_and(|template| template.is(text) || template.has_part(text))
    }
}

/// Whether text begins with letters and digits, whatever is between them.
fn starts_with_squashed(text: &str, squashed: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphanumeric());
    squashed.chars().all(|c| letters.next() == Some(c))
}

/// Whether text is too short to be a part of anything: one letter.
fn is_short(text: &str) -> bool {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(only), None) => !is_unspaced(only),
        (None, _) => true,
        _ => false,
    }
}

/// Whether a part of the text that begins at a word begins with `word`. A number must be whole.
fn has_start(text: &str, word: &str) -> bool {
    let ends_in_digit = word.ends_with(|c: char| c.is_ascii_digit());
    text.match_indices(word).any(|(at, _)| {
        let (before, from) = text.split_at(at);
        let after = from.get(word.len()..).unwrap_or_default();
        let goes_on = ends_in_digit && after.starts_with(|c: char| c.is_ascii_digit());
        is_boundary(before, word) && !goes_on
    })
}
