//! Finds the names and messages that a misspelled query was meant to be.

use super::filler::is_filler;
use super::query::Query;
use super::subject::Subject;
use super::text::{spread, words};

/// How many codes are suggested.
pub(super) const SUGGESTIONS: usize = 3;
/// More bytes than any code has; longer queries are not misspelled codes.
const MAX_LEN: usize = 256;
/// So many characters have at most one typo.
const TYPO: usize = 3;

/// How far an entry is from a query; `None` if too far to be what was meant.
///
/// One in three characters may be wrong, missing, superfluous or swapped with the next: in the
/// whole query, or in each of its words, which may be in any order.
pub(super) fn distance(query: &Query<'_>, subject: &Subject<'_>) -> Option<usize> {
    if query.folded.len() > MAX_LEN {
        return None;
    }
    let text = spread(query.trimmed());
    let typed = telling_words(&text);
    let mut best: Option<usize> = None;
    let names = subject.names.iter().map(|name| &name.spread);
    for name in names.chain([&subject.message]).chain(&subject.title) {
        let found = [whole(&text, name), by_words(&typed, name)];
        best = found.into_iter().flatten().chain(best).min();
    }
    best
}

/// The words of what is searched, without those that only make it a question.
fn telling_words(text: &str) -> Vec<&str> {
    let all = words(text);
    let telling: Vec<&str> = all
        .iter()
        .copied()
        .filter(|word| !is_filler(word))
        .collect();
    if telling.is_empty() { all } else { telling }
}

/// The distance of a whole name. Each character is counted twice, because [`by_words`] also counts
/// what is left over.
fn whole(text: &str, name: &str) -> Option<usize> {
    let len = text.chars().count();
    if name.chars().count().abs_diff(len) > len / TYPO {
        return None;
    }
    let distance = strsim::osa_distance(text, name);
    (distance <= len / TYPO).then_some(distance * 2)
}

/// The sum of the distances of all words to the nearest words of a name. A name that has more words
/// than the query is a little further.
fn by_words(typed: &[&str], name: &str) -> Option<usize> {
    let own = words(name);
    let mut sum = 0;
    for word in typed {
        let len = word.chars().count();
        let near = own.iter().filter_map(|other| {
            let distance = strsim::osa_distance(word, other);
            (distance <= len / TYPO && distance < len).then_some(distance)
        });
        sum += near.min()? * 2;
    }
    (!typed.is_empty()).then_some(sum + own.len().abs_diff(typed.len()).min(1))
}
