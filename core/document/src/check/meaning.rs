//! [`fates`], which finds out what became of the error that had a code.
//!
//! If a code gets a different meaning, only its strings reveal that, and it looks like a change of
//! wording. Two entries are compared by their message, explanation, cause and solution, as
//! [`Words`]. A string that other entries of its document have too, such as "contact support", and
//! one without words, such as "-", says nothing about an error and is left out.

use std::collections::{BTreeMap, HashMap};

use super::words::{EQUAL, Words};
use crate::model::{Entry, Set};

/// From this average likeness on, an entry is taken to have the strings of another.
const ALIKE: usize = EQUAL / 2;

/// Up to this average likeness, the strings are taken to describe a different error. Errors of one
/// platform have words in common: those of the standard set reach 280. A new wording of the same
/// error is seldom that different.
const UNLIKE: usize = EQUAL / 3;

/// A word that more entries have is too common to find an entry by it.
const RARE: usize = 8;

/// What became of the error that had an old code. Entries are numbered in the order of their
/// document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// It still has its code, as far as the strings show.
    Kept,
    /// This new entry now has its strings.
    Moved(usize),
    /// Its code now has the strings of this old entry, and no entry has its own strings.
    Displaced(usize),
    /// Its code now has different strings, and no entry has its own strings.
    Replaced,
}

/// An entry and its set.
pub(super) type EntryOfSet<'d> = (&'d Set, &'d Entry);

/// The strings that show what an error means.
type Texts = [Words; 4];

/// What became of each old entry. `heirs` are the new entries that their codes
/// lead to.
pub(super) fn fates(
    old: &[EntryOfSet<'_>],
    new: &[EntryOfSet<'_>],
    heirs: &[Option<usize>],
) -> Vec<Fate> {
    let old = texts(old);
    let new = texts(new);
    let pairing = Pairing {
        old: Side::new(&old),
        new: Side::new(&new),
        heirs,
        ancestors: ancestors(heirs, new.len()),
    };
    let mut places = Vec::new();
    let mut arrivals = HashMap::new();
    for entry in 0..old.len() {
        let place = pairing.place(entry);
        places.push(place);
        if let Some(place) = place {
            arrivals.insert(place, entry);
        }
    }
    let mut fates = Vec::new();
    for (entry, place) in places.into_iter().enumerate() {
        let heir = heirs[entry];
        let arrival = heir.and_then(|heir| arrivals.get(&heir));
        fates.push(match (place, arrival, heir) {
            (Some(place), ..) => Fate::Moved(place),
            (None, Some(arrival), _) => Fate::Displaced(*arrival),
            (None, None, Some(heir)) if pairing.is_replaced(entry, heir) => Fate::Replaced,
            (None, None, _) => Fate::Kept,
        });
    }
    fates
}

/// The old and the new entries, and which of them belong together by their codes.
struct Pairing<'t> {
    old: Side<'t>,
    new: Side<'t>,
    heirs: &'t [Option<usize>],
    /// The old entries whose codes lead to each new one.
    ancestors: Vec<Vec<usize>>,
}

impl Pairing<'_> {
    /// The new entry that has the strings of an old one, although its code leads elsewhere.
    fn place(&self, entry: usize) -> Option<usize> {
        let heir = self.heirs[entry];
        let here = heir.map_or(0, |heir| self.likeness(entry, heir));
        if here == EQUAL {
            return None;
        }
        let mut candidates = Vec::from_iter(heir);
        candidates.extend(self.new.candidates(&self.old.texts[entry]));
        let place = best(candidates, |place| self.likeness(entry, place))?;
        if Some(place) == heir || self.origin(place) != Some(entry) {
            return None;
        }
        let there = self.likeness(entry, place);
        // If its code leads to strings that are alike, only an exact copy elsewhere is a move.
        let is_moved = there == EQUAL || there >= ALIKE && here < ALIKE;
        is_moved.then_some(place)
    }

    /// The old entry that a new one has its strings from.
    fn origin(&self, place: usize) -> Option<usize> {
        let mut candidates = self.ancestors[place].clone();
        candidates.extend(self.old.candidates(&self.new.texts[place]));
        best(candidates, |entry| self.likeness(entry, place))
    }

    /// Whether all strings of an entry are others. A single one may be reworded at will.
    fn is_replaced(&self, entry: usize, heir: usize) -> bool {
        let mut likenesses = Vec::new();
        let mut changed = 0;
        let texts = self.old.texts[entry].iter().zip(&self.new.texts[heir]);
        for (field, (old, new)) in texts.enumerate() {
            if old != new {
                changed += 1;
            }
            // The new string may be that of another entry by now.
            if self.old.is_telling(field, old) && !new.as_str().is_empty() {
                likenesses.push(old.likeness(new));
            }
        }
        let is_kept = likenesses.is_empty() || likenesses.contains(&EQUAL);
        changed > 1 && !is_kept && average(&likenesses) <= UNLIKE
    }

    /// How alike an old and a new entry are, by the strings that tell each from others.
    fn likeness(&self, entry: usize, place: usize) -> usize {
        let mut likenesses = Vec::new();
        let texts = self.old.texts[entry].iter().zip(&self.new.texts[place]);
        for (field, (old, new)) in texts.enumerate() {
            if self.old.is_telling(field, old) && self.new.is_telling(field, new) {
                likenesses.push(old.likeness(new));
            }
        }
        average(&likenesses)
    }
}

/// The entries of a document.
struct Side<'t> {
    texts: &'t [Texts],
    /// The only entry that has this string in this field; `None` if several have it. Strings
    /// without words are left out.
    by_text: HashMap<(usize, &'t str), Option<usize>>,
    /// The entries that have this word.
    by_stem: HashMap<&'t str, Vec<usize>>,
}

impl<'t> Side<'t> {
    fn new(texts: &'t [Texts]) -> Self {
        let mut by_text = HashMap::new();
        let mut by_stem: HashMap<_, Vec<usize>> = HashMap::new();
        for (entry, texts) in texts.iter().enumerate() {
            for (field, text) in texts.iter().enumerate() {
                if text.as_str().is_empty() {
                    continue;
                }
                by_text
                    .entry((field, text.as_str()))
                    .and_modify(|only| *only = None)
                    .or_insert(Some(entry));
                for stem in text.stems() {
                    let entries = by_stem.entry(stem).or_default();
                    if entries.last() != Some(&entry) {
                        entries.push(entry);
                    }
                }
            }
        }
        Self {
            texts,
            by_text,
            by_stem,
        }
    }

    /// Whether a string of this document tells its entry from the others.
    fn is_telling(&self, field: usize, text: &Words) -> bool {
        matches!(self.by_text.get(&(field, text.as_str())), Some(Some(_)))
    }

    /// The entries that may be the same error as one of the other document: those that share a
    /// string with it or else the one that shares the most rare words.
    fn candidates(&self, texts: &Texts) -> Vec<usize> {
        let mut candidates = Vec::new();
        for (field, text) in texts.iter().enumerate() {
            if let Some(&Some(entry)) = self.by_text.get(&(field, text.as_str())) {
                candidates.push(entry);
            }
        }
        if candidates.is_empty() {
            candidates.extend(self.nearest(texts));
        }
        candidates
    }

    /// The entry that shares the most rare words with one of the other document.
    fn nearest(&self, texts: &Texts) -> Option<usize> {
        let mut shared: BTreeMap<usize, usize> = BTreeMap::new();
        for stem in texts.iter().flat_map(Words::stems) {
            let Some(entries) = self.by_stem.get(stem) else {
                continue;
            };
            if entries.len() > RARE {
                continue;
            }
            for entry in entries {
                *shared.entry(*entry).or_default() += 1;
            }
        }
        let most = shared.into_iter().max_by_key(|(_, count)| *count);
        most.map(|(entry, _)| entry)
    }
}

/// The average; 0 if there is nothing to compare.
fn average(likenesses: &[usize]) -> usize {
    likenesses.iter().sum::<usize>() / likenesses.len().max(1)
}

/// The candidate with the highest value; of equal ones the first.
fn best(candidates: Vec<usize>, value: impl Fn(usize) -> usize) -> Option<usize> {
    let mut best = None;
    let mut highest = 0;
    for candidate in candidates {
        let value = value(candidate);
        if best.is_none() || value > highest {
            best = Some(candidate);
            highest = value;
        }
    }
    best
}

fn texts(entries: &[EntryOfSet<'_>]) -> Vec<Texts> {
    entries.iter().map(|(_, entry)| of_entry(entry)).collect()
}

fn of_entry(entry: &Entry) -> Texts {
    let message = if entry.params.is_empty() {
        Words::of_text(&entry.message)
    } else {
        Words::of_template(&entry.message)
    };
    let [explanation, cause, solution] =
        [&entry.explanation, &entry.cause, &entry.solution].map(|text| Words::of_text(text));
    [message, explanation, cause, solution]
}

fn ancestors(heirs: &[Option<usize>], len: usize) -> Vec<Vec<usize>> {
    let mut ancestors = vec![Vec::new(); len];
    for (entry, heir) in heirs.iter().enumerate() {
        if let Some(heir) = heir {
            ancestors[*heir].push(entry);
        }
    }
    ancestors
}
