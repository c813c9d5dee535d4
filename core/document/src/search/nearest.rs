//! Finds the names and messages that a misspelled query was meant to be.

use super::filler::is_filler;
use super::query::Query;
use super::subject::Subject;
use super::text::{spread, words};

/// How many codes are suggested.
const SUGGESTIONS: usize = 3;
/// More bytes than any code has; longer queries are not misspelled codes.
const MAX_LEN: usize = 256;
/// So many characters have at most one typo.
const TYPO: usize = 3;

/// The subjects that a misspelled query was meant to be, the nearest first.
///
/// One in three characters may be wrong, missing, superfluous or swapped with the next: in the
/// whole query, or in each of its words, which may be in any order.
pub(super) fn find<'s, 'd>(query: &Query<'_>, subjects: &'s [Subject<'d>]) -> Vec<&'s Subject<'d>> {
    if query.folded.len() > MAX_LEN {
        return Vec::new();
    }
    let text = spread(query.trimmed());
    let typed = telling_words(&text);
    let mut near = Vec::new();
    for subject in subjects {
        if let Some(distance) = distance(&text, &typed, subject) {
            near.push((distance, subject));
        }
    }
    near.sort_by_key(|(distance, _)| *distance);
    // What takes twice as many changes was hardly meant.
    let farthest = near.first().map_or(0, |(distance, _)| distance * 2);
    near.retain(|(distance, _)| *distance <= farthest);
    near.truncate(SUGGESTIONS);
    near.into_iter().map(|(_, subject)| subject).collect()
}

/// How far an entry is from what was typed; `None` if too far to be what was meant.
fn distance(text: &str, typed: &[&str], subject: &Subject<'_>) -> Option<usize> {
    let mut best: Option<usize> = None;
    let names = subject.names.iter().map(|name| &name.spread);
    for name in names.chain([&subject.message]).chain(&subject.title) {
        let found = [whole(text, name), by_words(typed, name)];
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
    let most = text.chars().count() / TYPO;
    typos(text, name, most).map(|count| count * 2)
}

/// The sum of the distances of all words to the nearest words of a name. A name that has more words
/// than the query is a little further.
fn by_words(typed: &[&str], name: &str) -> Option<usize> {
    let own = words(name);
    let mut sum = 0;
    for word in typed {
        let len = word.chars().count();
        let near = own
            .iter()
            .filter_map(|other| typos(word, other, len / TYPO));
        sum += near.min()? * 2;
    }
    (!typed.is_empty()).then_some(sum + own.len().abs_diff(typed.len()).min(1))
}

/// The number of typos between two texts, unless there are more than `most`.
fn typos(one: &str, other: &str, most: usize) -> Option<usize> {
    // A typo changes the length by one at most, and one letter at most. This tells almost all pairs
    // apart, and takes far less time than their distance.
    let difference = one.chars().count().abs_diff(other.chars().count());
    if difference > most || changed_letters(one, other) > most {
        return None;
    }
    let distance = strsim::osa_distance(one, other);
    (distance <= most).then_some(distance)
}

/// How many letters of a text the other one lacks, at least: several letters share a count.
fn changed_letters(one: &str, other: &str) -> usize {
    let mut counts = [0_usize; 64];
    for c in other.chars() {
        counts[c as usize % 64] += 1;
    }
    let mut changed = 0;
    for c in one.chars() {
        let count = &mut counts[c as usize % 64];
        changed += usize::from(*count == 0);
        *count = count.saturating_sub(1);
    }
    changed
}
