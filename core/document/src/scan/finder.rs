//! [`Finder`], which finds the places where names and messages are, and decides which count.

use std::cmp::Reverse;
use std::collections::HashSet;
use std::ops::Range;

use memchr::{memchr, memrchr};

use super::decode::Decoded;
use super::literals::Literals;
use super::place::Place;
use super::subject::Match;
use super::target::{Target, Targets};

/// How often a line is decoded: JSON may be a string in JSON, in the JSON of a log collector.
const ROUNDS: usize = 3;

/// A place that may count.
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

/// Finds what counts in lines.
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

    /// What counts in any number of lines, in the order of the places.
    pub(super) fn matches(&self, text: &[u8]) -> Vec<Match> {
        let mut candidates = Vec::new();
        self.search(text, |at| line_at(text, at), &mut candidates);
        self.search_decoded(text, &mut candidates);
        candidates.sort_by_key(|it| {
            let range = &it.place.range;
            (range.start, Reverse(range.end), it.subject)
        });
        drop_shared(text, &mut candidates);
        drop_contained(&mut candidates);
        let mut matches = Vec::with_capacity(candidates.len());
        for candidate in candidates {
            matches.push(Match {
                range: candidate.place.range,
                subject: candidate.subject,
            });
        }
        matches.dedup();
        matches
    }

    /// Adds what is behind colors and escapes. All lines are decoded before they are searched,
    /// because many short searches take longer than one.
    fn search_decoded(&self, text: &[u8], candidates: &mut Vec<Candidate>) {
        let mut rounds: Vec<Decoded> = Vec::new();
        for _ in 0..ROUNDS {
            let decoded = match rounds.last() {
                None => Decoded::of(text, |at| line_at(text, at)),
                Some(before) => Decoded::of(&before.text, |at| before.line_at(at)),
            };
            if decoded.text.is_empty() {
                break;
            }
            let known = candidates.len();
            self.search(&decoded.text, |at| decoded.line_at(at), candidates);
            rounds.push(decoded);
            for candidate in candidates.iter_mut().skip(known) {
                for decoded in rounds.iter().rev() {
                    candidate.place.map(|range| decoded.origin(range));
                }
            }
        }
    }

    /// Adds the places where literals are, and what is around them in the line agrees.
    fn search(
        &self,
        text: &[u8],
        line_at: impl Fn(usize) -> Range<usize>,
        candidates: &mut Vec<Candidate>,
    ) {
        let mut line = 0..0;
        for hit in self.literals.find(text) {
            if !line.contains(&hit.start) {
                line = line_at(hit.start);
            }
            let end = hit.start + self.literals.len_of(hit.literal);
            let targets = self.targets.get(hit.literal);
            let (Some(targets), true) = (targets, end <= line.end) else {
                continue;
            };
            let literal = hit.start - line.start..end - line.start;
            for target in targets {
                let whole = text.get(line.clone()).unwrap_or_default();
                let Some(mut place) = target.confirm(whole, &literal) else {
                    continue;
                };
                place.map(|range| line.start + range.start..line.start + range.end);
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

/// The line around a position, without its line break.
fn line_at(text: &[u8], at: usize) -> Range<usize> {
    let before = text.get(..at).unwrap_or_default();
    let after = text.get(at..).unwrap_or_default();
    let start = memrchr(b'\n', before).map_or(0, |found| found + 1);
    let end = memchr(b'\n', after).map_or(text.len(), |found| at + found);
    start..end
}

/// Drops the errors that share a message with one whose code is in the line too.
fn drop_shared(text: &[u8], candidates: &mut Vec<Candidate>) {
    if candidates.iter().all(|candidate| !candidate.is_shared) {
        return;
    }
    let mut lines = Vec::new();
    let mut line = 0..0;
    for candidate in &*candidates {
        let start = candidate.place.range.start;
        if !line.contains(&start) {
            line = line_at(text, start);
        }
        lines.push(line.start);
    }
    // The errors whose codes are in a line, and the messages of these.
    let mut coded = HashSet::new();
    let mut explained = HashSet::new();
    for (candidate, &line) in candidates.iter().zip(&lines) {
        if candidate.is_code {
            coded.insert((line, candidate.subject));
        }
    }
    for (candidate, &line) in candidates.iter().zip(&lines) {
        if !candidate.is_code && coded.contains(&(line, candidate.subject)) {
            explained.insert((line, candidate.literal));
        }
    }
    let mut lines = lines.into_iter();
    candidates.retain(|candidate| {
        let line = lines.next().unwrap_or_default();
        candidate.is_code
            || coded.contains(&(line, candidate.subject))
            || !explained.contains(&(line, candidate.literal))
    });
}

/// Drops what is part of something longer: a code in the message of another error, or a message
/// that another one begins with. The candidates are in order.
fn drop_contained(candidates: &mut Vec<Candidate>) {
    let mut texts: Vec<Range<usize>> = Vec::with_capacity(candidates.len());
    for candidate in &*candidates {
        let place = &candidate.place;
        if place.texts.is_empty() {
            texts.push(place.range.clone());
        } else {
            texts.extend(place.texts.iter().cloned());
        }
    }
    texts.sort_unstable_by_key(|text| (text.start, Reverse(text.end)));
    let mut texts = texts.into_iter().peekable();
    // Of the texts that begin no later, the one that ends last contains a range if any does.
    let mut longest = 0..0;
    candidates.retain(|candidate| {
        let range = &candidate.place.range;
        while let Some(text) = texts.next_if(|text| text.start <= range.start) {
            if text.end > longest.end {
                longest = text;
            }
        }
        longest.end < range.end || longest.len() <= range.len()
    });
}
