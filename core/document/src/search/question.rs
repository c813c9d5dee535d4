//! Questions as people type them: `why do I get duplicate keys in my import`.

use std::cmp::Reverse;

use super::filler::{is_filler, without_fillers};
use super::query::Query;
use super::stem::stem;
use super::subject::Subject;
use super::text::{trim_marks, words};
use super::word::Word;
use crate::script::is_unspaced;

/// A longer text is not a question.
const MAX_UNITS: usize = 32;
/// A word in a name or a message counts twice as much as one in another text, and as much as two
/// characters of a script without spaces.
const IN_NAME: usize = 2;
const IN_TEXT: usize = 1;
/// More answers than these say something only if the words are in their names or messages.
const MAX_VAGUE: usize = 5;
/// More than the size of one word.
const MIN_SIZE: usize = 3;

/// The words of a question, without those that say nothing.
pub(super) struct Question<'q> {
    units: Vec<Unit<'q>>,
    /// The stems of the words, in their order.
    stems: Vec<String>,
}

/// What occurs in an error, or does not.
enum Unit<'q> {
    /// A word, or the words of a name.
    Words(Vec<Word<'q>>),
    /// A word of a value, such as an address or a path.
    Value(Box<Word<'q>>),
    /// A character of a script without spaces, as the pairs that it is in.
    Character(Vec<&'q str>),
}

impl Unit<'_> {
    fn is_in(&self, text: &str) -> bool {
        match self {
            Unit::Words(words) => words.iter().all(|word| word.is_in(text)),
            Unit::Value(word) => word.is_in(text),
            Unit::Character(pairs) => pairs.iter().any(|pair| text.contains(pair)),
        }
    }

    fn size(&self) -> usize {
        match self {
            Unit::Words(_) | Unit::Value(_) => 2,
            Unit::Character(_) => 1,
        }
    }

    /// Whether it should be in one of the subjects, which so many have. A value need not be.
    fn is_unknown(&self, count: usize) -> bool {
        count == 0 && !matches!(self, Unit::Value(_))
    }

    /// How much it counts if so many of all subjects have it: the more, the rarer it is.
    fn weight(&self, count: usize, all: usize) -> usize {
        if count == 0 && !self.is_unknown(count) {
            return 0;
        }
        let rarity = (all / count.max(1)).checked_ilog2().unwrap_or(0);
        rarity as usize * self.size()
    }
}

/// A subject that may be the answer.
struct Answer<'s, 'd> {
    subject: &'s Subject<'d>,
    score: usize,
    /// The sizes of the units that are in it.
    size: usize,
    /// Whether one of them is in a name or the message.
    is_in_name: bool,
}

impl<'q> Question<'q> {
    /// The words of a query; `None` if it has none that say anything, or too many for a question.
    pub(super) fn of(query: &'q Query<'_>) -> Option<Self> {
        let mut question = Self {
            units: Vec::new(),
            stems: Vec::new(),
        };
        for token in query.tokens() {
            question.push(token);
            if question.units.len() > MAX_UNITS {
                return None;
            }
        }
        (!question.units.is_empty()).then_some(question)
    }

    fn push(&mut self, token: &'q str) {
        if token.contains('_') {
            // A part of a name that is not in the catalog says nothing.
            let parts: Vec<_> = words(token).into_iter().map(Word::of).collect();
            if !parts.is_empty() {
                self.units.push(Unit::Words(parts));
            }
            return;
        }
        let is_value = trim_marks(token).contains(is_of_value) || is_quoted(token);
        for word in words(token) {
            if word.starts_with(is_unspaced) {
                for run in without_fillers(word) {
                    self.units.extend(characters(run));
                }
            } else if is_value {
                self.units.push(Unit::Value(Box::new(Word::of(word))));
            } else if word.chars().nth(1).is_some() && !is_filler(word) {
                let stem = stem(word);
                if !self.stems.contains(&stem) {
                    self.units.push(Unit::Words(vec![Word::of(word)]));
                }
                self.stems.push(stem);
            }
        }
    }

    /// The subjects that have most of the words, the best first. If there are words that none has,
    /// `is_misspelled` says whether they are likely to be mistakes.
    pub(super) fn find<'s, 'd>(
        &self,
        subjects: &'s [Subject<'d>],
        is_misspelled: impl FnOnce() -> bool,
    ) -> Vec<&'s Subject<'d>> {
        let mut levels = Vec::new();
        let mut counts = vec![0; self.units.len()];
        for subject in subjects {
            let found = self.levels(subject);
            for (count, level) in counts.iter_mut().zip(&found) {
                *count += usize::from(*level > 0);
            }
            levels.push(found);
        }
        let mut weights = Vec::new();
        for (unit, count) in self.units.iter().zip(&counts) {
            weights.push(unit.weight(*count, subjects.len()));
        }
        let mut answers = Vec::new();
        for (subject, levels) in subjects.iter().zip(&levels) {
            answers.extend(self.answer(subject, levels, &weights));
        }
        let best = answers.iter().map(|answer| answer.score).max();
        let mut units = self.units.iter().zip(&counts);
        let has_unknown = units.any(|(unit, count)| unit.is_unknown(*count));
        if best.is_none() || has_unknown && is_misspelled() {
            return Vec::new();
        }
        let best = best.unwrap_or(0);
        answers.retain(|answer| answer.score * 4 >= best * 3);
        if answers.len() > MAX_VAGUE {
            answers.retain(|answer| answer.is_in_name);
        }
        answers.sort_by_key(|answer| Reverse((answer.score, answer.size)));
        answers.into_iter().map(|answer| answer.subject).collect()
    }

    /// Where a subject has each unit, if anywhere.
    fn levels(&self, subject: &Subject<'_>) -> Vec<usize> {
        let mut levels = Vec::new();
        for unit in &self.units {
            levels.push(if unit.is_in(subject.short()) {
                IN_NAME
            } else if unit.is_in(subject.long()) {
                IN_TEXT
            } else {
                0
            });
        }
        levels
    }

    /// A subject as an answer, if it has all words that say anything, or all of a name close
    /// together, or two words and half of what all words say.
    fn answer<'s, 'd>(
        &self,
        subject: &'s Subject<'d>,
        levels: &[usize],
        weights: &[usize],
    ) -> Option<Answer<'s, 'd>> {
        let mut answer = Answer {
            subject,
            score: 0,
            size: 0,
            is_in_name: false,
        };
        let mut most = 0;
        for ((unit, level), weight) in self.units.iter().zip(levels).zip(weights) {
            answer.score += level * weight;
            most += IN_NAME * weight;
            answer.size += if *level > 0 { unit.size() } else { 0 };
            answer.is_in_name |= *level == IN_NAME && *weight > 0;
        }
        if answer.score == 0 {
            return None;
        }
        let has_all = !levels.contains(&0);
        let has_most = answer.size >= MIN_SIZE && answer.is_in_name && answer.score * 2 >= most;
        let is_meant = has_all || has_most || self.has_name(subject);
        is_meant.then_some(answer)
    }

    /// Whether a name of several words is in the question, in any order and with at most one word
    /// in between.
    fn has_name(&self, subject: &Subject<'_>) -> bool {
        subject.names.iter().any(|name| {
            let mut own = Vec::new();
            for word in words(&name.spread) {
                if !is_filler(word) {
                    own.push(stem(word));
                }
            }
            let len = (own.len() + 1).min(self.stems.len()).max(1);
            let mut spans = self.stems.windows(len);
            own.len() > 1 && spans.any(|span| own.iter().all(|word| span.contains(word)))
        })
    }
}

fn is_quoted(token: &str) -> bool {
    token
        .strip_prefix('\'')
        .is_some_and(|rest| rest.contains('\''))
}

/// Whether a character is part of a value rather than of a word: `bob@example.com`, `4242`, `/tmp`.
fn is_of_value(c: char) -> bool {
    c.is_ascii_digit() || "@/\\.:=".contains(c)
}

/// The characters of a run of a script without spaces, each with its neighbors. On its own, a
/// character says too little.
fn characters(run: &str) -> Vec<Unit<'_>> {
    let mut bounds: Vec<usize> = run.char_indices().map(|(at, _)| at).collect();
    bounds.push(run.len());
    let mut pairs = Vec::new();
    for bound in bounds.windows(3) {
        if let [start, _, end] = bound {
            pairs.extend(run.get(*start..*end));
        }
    }
    let mut units = Vec::new();
    for at in 0..=pairs.len() {
        let around = pairs.get(at.saturating_sub(1)..pairs.len().min(at + 1));
        let around = around.unwrap_or_default();
        if !around.is_empty() {
            units.push(Unit::Character(around.to_vec()));
        }
    }
    units
}
