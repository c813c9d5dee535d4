//! What is in a line: finds the places where names and messages are, and decides which count.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};
use std::ops::Range;

use super::decode::{Decoded, is_encoded};
use super::literals::{Hit, Literals};
use super::place::Place;
use super::subject::Match;
use super::target::{Target, Targets};

/// How often a line is decoded: JSON may be a string in JSON, in the JSON of a log collector.
const ROUNDS: usize = 3;
/// Near the end of a part of a line, what decides whether a place counts may be in the next part.
pub(super) const MARGIN: usize = 4096;

/// A line, or a part of one.
#[derive(Clone, Copy, Debug)]
pub(super) struct Line<'t> {
    pub(super) text: &'t [u8],
    /// Whether it is the rest of a line, after a part that was read before.
    pub(super) is_continued: bool,
    /// Whether the line goes on.
    pub(super) is_unfinished: bool,
}

impl Line<'_> {
    /// Whether a range is too close to where the line was cut. It is in the other part as well.
    fn is_cut(&self, len: usize, range: &Range<usize>) -> bool {
        let is_at_start = self.is_continued && range.start < MARGIN;
        let is_at_end = self.is_unfinished && range.end + MARGIN > len;
        is_at_start || is_at_end
    }
}

/// A place of a line that may count.
#[derive(Debug)]
struct Candidate {
    place: Place,
    subject: usize,
    /// The literal that it was found by.
    literal: usize,
    is_code: bool,
    /// Whether the literal may be evidence of other errors too.
    is_shared: bool,
}

/// Finds what counts in a line.
#[derive(Debug)]
pub(super) struct Finder {
    literals: Literals,
    /// For each literal, what it may be evidence of.
    targets: Vec<Vec<Target>>,
}

impl Finder {
    pub(super) fn new(targets: Targets) -> Self {
        let (literals, targets) = targets.into_parts();
        Self {
            literals: Literals::new(literals),
            targets,
        }
    }

    /// Finds the literals in any number of lines.
    pub(super) fn search(&self, text: &[u8], hits: &mut Vec<Hit>) {
        self.literals.find(text, hits);
    }

    /// What counts in a line, where its literals are.
    pub(super) fn matches(&self, line: &Line<'_>, hits: &[Hit]) -> Vec<Match> {
        let mut candidates = Vec::new();
        self.confirm(line, line.text, hits, &mut candidates);
        if is_encoded(line.text) {
            self.decode(line, &mut candidates);
        }
        if candidates.is_empty() {
            return Vec::new();
        }
        drop_shared(&mut candidates);
        drop_contained(&mut candidates);
        let mut matches = Vec::new();
        for candidate in candidates {
            matches.push(Match {
                range: candidate.place.range,
                subject: candidate.subject,
            });
        }
        matches.sort_by_key(|found| (found.range.start, Reverse(found.range.end), found.subject));
        matches.dedup();
        matches
    }

    /// Adds what is in the line behind its colors and escapes.
    fn decode(&self, line: &Line<'_>, candidates: &mut Vec<Candidate>) {
        let mut hits = Vec::new();
        let mut text = Decoded::of(line.text);
        for round in 1..=ROUNDS {
            self.literals.find(&text.text, &mut hits);
            let before = candidates.len();
            self.confirm(line, &text.text, &hits, candidates);
            let found = candidates.get_mut(before..).unwrap_or_default();
            if !found.is_empty() {
                let decoded = Decoded::after(round, line.text);
                for candidate in found {
                    candidate.place.map(|range| decoded.origin(range));
                }
            }
            if !is_encoded(&text.text) {
                break;
            }
            text = Decoded::of(&text.text);
        }
    }

    /// Adds the places where literals are, and what is around them agrees.
    fn confirm(&self, line: &Line<'_>, text: &[u8], hits: &[Hit], candidates: &mut Vec<Candidate>) {
        for hit in hits {
            let range = hit.start..hit.start + self.literals.len_of(hit.literal);
            if line.is_cut(text.len(), &range) {
                continue;
            }
            let targets = self.targets.get(hit.literal).map(Vec::as_slice);
            let targets = targets.unwrap_or_default();
            for target in targets {
                if let Some(place) = target.confirm(text, &range) {
                    candidates.push(Candidate {
                        place,
                        subject: target.subject,
                        literal: hit.literal,
                        is_code: target.is_code(),
                        is_shared: targets.len() > 1,
                    });
                }
            }
        }
    }
}

/// Drops the errors that share a message with one whose code is in the line too.
fn drop_shared(candidates: &mut Vec<Candidate>) {
    if candidates.iter().all(|candidate| !candidate.is_shared) {
        return;
    }
    let mut coded = HashSet::new();
    let mut sharing: HashMap<usize, HashSet<usize>> = HashMap::new();
    for candidate in &*candidates {
        if candidate.is_code {
            coded.insert(candidate.subject);
        } else {
            let subjects = sharing.entry(candidate.literal).or_default();
            subjects.insert(candidate.subject);
        }
    }
    candidates.retain(|candidate| {
        let is_known = candidate.is_code || coded.contains(&candidate.subject);
        let mut others = sharing.get(&candidate.literal).into_iter().flatten();
        is_known || !others.any(|subject| coded.contains(subject))
    });
}

/// Drops what is part of something longer: a code in the message of another error, or a message
/// that another one begins with.
fn drop_contained(candidates: &mut Vec<Candidate>) {
    let mut texts: Vec<Range<usize>> = Vec::new();
    for candidate in &*candidates {
        texts.extend(candidate.place.texts.iter().cloned());
    }
    texts.sort_by_key(|text| (text.start, Reverse(text.end)));
    // Of the texts that begin no later, the one that ends last contains a range if any does.
    let mut ends = Vec::new();
    let mut longest = 0..0;
    for text in &texts {
        if text.end > longest.end {
            longest = text.clone();
        }
        ends.push(longest.clone());
    }
    candidates.retain(|candidate| {
        let range = &candidate.place.range;
        let count = texts.partition_point(|text| text.start <= range.start);
        let container = count.checked_sub(1).and_then(|last| ends.get(last));
        container
            .is_none_or(|container| container.end < range.end || container.len() <= range.len())
    });
}
