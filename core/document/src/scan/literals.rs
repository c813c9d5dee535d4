//! [`Literals`], which finds every occurrence of many strings.
//!
//! It works like FDR, the matcher of Hyperscan: most of the text is never compared with anything. It
//! looks only at every k-th position of the text, at the few bytes there, its *gram*. The grams of
//! k neighboring positions of each literal are in a set, so that one of them is at a sampled
//! position wherever the literal occurs. Only if a sampled gram is in the set, the literals that
//! have it are compared.
//!
//! An automaton such as that of `aho-corasick` looks at each byte, one after the other. With 100
//! errors and more it takes two to three times as long; `benches/src/scan.rs` compares the two.

mod grams;

use self::grams::{GRAM, Grams, gram_at};

/// The number of positions that a class samples at most once.
const MAX_STRIDE: usize = 12;
/// Lengths at which a class of literals begins. A short literal limits the stride of its class.
const CLASSES: [usize; 6] = [1, 2, 4, 8, 16, LONG];
/// From this length on, the gram that follows each gram of a literal is in a set as well. Two words
/// of a message may often be in a log, but rarely three.
const LONG: usize = 24;
/// The bits of the smallest and of the largest set: 4 KiB, and 128 KiB.
const MIN_BITS: u32 = 15;
const MAX_BITS: u32 = 20;
/// How many bits of the set there are for each gram, so that few others are in it by chance.
const BITS_PER_GRAM: usize = 32;

/// Where a literal begins.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Hit {
    pub(super) start: usize,
    /// The index of the literal.
    pub(super) literal: usize,
}

/// Many strings to search for at once.
#[derive(Debug)]
pub(super) struct Literals {
    strings: Vec<Box<[u8]>>,
    classes: Vec<Class>,
}

impl Literals {
    /// Prepares a search for these strings, which are told apart by their index. An empty string is
    /// never found.
    pub(super) fn new(strings: Vec<Box<[u8]>>) -> Self {
        let mut classes = Vec::new();
        for (at, &start) in CLASSES.iter().enumerate() {
            let end = CLASSES.get(at + 1).copied().unwrap_or(usize::MAX);
            let mut members = Vec::new();
            for (index, string) in strings.iter().enumerate() {
                if (start..end).contains(&string.len()) {
                    members.push(index);
                }
            }
            if !members.is_empty() {
                classes.push(Class::new(&strings, &members));
            }
        }
        Self { strings, classes }
    }

    /// The length of a literal in bytes.
    pub(super) fn len_of(&self, literal: usize) -> usize {
        self.strings.get(literal).map_or(0, |string| string.len())
    }

    /// Finds every occurrence, by its start; at the same start, the longest literal comes first.
    pub(super) fn find(&self, text: &[u8], hits: &mut Vec<Hit>) {
        hits.clear();
        for class in &self.classes {
            class.find(&self.strings, text, hits);
        }
        hits.sort_unstable_by(|one, other| {
            let lens = self.len_of(other.literal).cmp(&self.len_of(one.literal));
            let starts = one.start.cmp(&other.start);
            starts.then(lens).then(one.literal.cmp(&other.literal))
        });
    }
}

/// Literals of a similar length.
#[derive(Debug)]
struct Class {
    /// How many positions are sampled: every position that is a multiple of this.
    stride: usize,
    /// The bytes of a gram that count.
    mask: u64,
    /// The bytes of the shortest literal that a gram can hold.
    start_mask: u64,
    grams: Grams,
    /// The pairs of a gram and the next one, if all literals are long.
    pairs: Option<Grams>,
    /// Where the candidates of each bucket begin; the last element is where the last one ends.
    buckets: Vec<usize>,
    /// The literals of each bucket.
    candidates: Vec<Candidate>,
    /// Shifts a hash to the number of a bucket.
    bucket_shift: u32,
}

/// A literal with a gram at a position of it.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    literal: usize,
    /// Where in the literal the gram is.
    offset: usize,
    /// What the literal starts with.
    start: u64,
}

impl Class {
    fn new(strings: &[Box<[u8]>], members: &[usize]) -> Self {
        let members: Vec<(usize, &[u8])> = members
            .iter()
            .filter_map(|&index| Some((index, &**strings.get(index)?)))
            .collect();
        let shortest = members.iter().map(|(_, string)| string.len()).min();
        let shortest = shortest.unwrap_or(1);
        let len = gram_len(shortest);
        let is_long = shortest >= LONG;
        // Of which each literal has as many as the stride is long.
        let span = if is_long { 2 * len } else { len };
        let stride = (shortest - span + 1).min(MAX_STRIDE);
        let mask = grams::mask(len);
        let count = members.len() * stride;
        let bits = log2(count * BITS_PER_GRAM).clamp(MIN_BITS, MAX_BITS);
        let bucket_shift = u64::BITS - log2(count * 2);
        let mut grams = Grams::new(bits);
        let mut pairs = is_long.then(|| Grams::new(bits));
        let mut all = Vec::new();
        let windows = grams::windows(&members, span, stride);
        for ((literal, string), window) in members.iter().zip(windows) {
            for offset in window..window + stride {
                let hash = grams::hash(gram_at(string, offset) & mask);
                grams.insert(hash);
                if let Some(pairs) = &mut pairs {
                    pairs.insert(pair(hash, string, offset));
                }
                let candidate = Candidate {
                    literal: *literal,
                    offset,
                    start: gram_at(string, 0) & grams::mask(shortest),
                };
                all.push((bucket(hash, bucket_shift), candidate));
            }
        }
        all.sort_by_key(|(bucket, _)| *bucket);
        let mut buckets = vec![0; (1 << (u64::BITS - bucket_shift)) + 1];
        for (bucket, _) in &all {
            if let Some(count) = buckets.get_mut(bucket + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut buckets {
            sum += *start;
            *start = sum;
        }
        Self {
            stride,
            mask,
            start_mask: grams::mask(shortest),
            grams,
            pairs,
            buckets,
            candidates: all.into_iter().map(|(_, candidate)| candidate).collect(),
            bucket_shift,
        }
    }

    fn find(&self, strings: &[Box<[u8]>], text: &[u8], hits: &mut Vec<Hit>) {
        let mut at = 0;
        // `gram_at` is fastest where the text goes on behind the gram.
        while at < text.len() {
            let hash = grams::hash(gram_at(text, at) & self.mask);
            if self.grams.contains(hash) && self.is_pair(text, at, hash) {
                self.compare(strings, text, at, hash, hits);
            }
            at += self.stride;
        }
    }

    #[inline]
    fn is_pair(&self, text: &[u8], at: usize, hash: u64) -> bool {
        match &self.pairs {
            Some(pairs) => pairs.contains(pair(hash, text, at)),
            None => true,
        }
    }

    /// Compares the text with the literals that have the gram at this position.
    #[inline(never)]
    fn compare(
        &self,
        strings: &[Box<[u8]>],
        text: &[u8],
        at: usize,
        hash: u64,
        hits: &mut Vec<Hit>,
    ) {
        let bucket = bucket(hash, self.bucket_shift);
        let (Some(&from), Some(&to)) = (self.buckets.get(bucket), self.buckets.get(bucket + 1))
        else {
            return;
        };
        for candidate in self.candidates.get(from..to).unwrap_or_default() {
            let Some(start) = at.checked_sub(candidate.offset) else {
                continue;
            };
            // Most candidates differ here already.
            if gram_at(text, start) & self.start_mask != candidate.start {
                continue;
            }
            let Some(string) = strings.get(candidate.literal) else {
                continue;
            };
            if text
                .get(start..)
                .is_some_and(|rest| rest.starts_with(string))
            {
                let literal = candidate.literal;
                hits.push(Hit { start, literal });
            }
        }
    }
}

/// The hash of a whole gram and of the next one.
#[inline]
fn pair(hash: u64, text: &[u8], at: usize) -> u64 {
    grams::hash(gram_at(text, at + GRAM) ^ hash.rotate_left(32))
}

/// How many bytes a gram has. More make it rarer in the text, and fewer leave a longer stride.
fn gram_len(shortest: usize) -> usize {
    match shortest {
        0..4 => shortest.clamp(1, 2),
        4..8 => 4,
        _ => (shortest / 2 + 1).min(GRAM),
    }
}

fn bucket(hash: u64, shift: u32) -> usize {
    // At most 32 bits are left.
    usize::try_from(hash >> shift).unwrap_or_default()
}

/// The exponent of the first power of two that is not less; at least 1, at most 32.
fn log2(count: usize) -> u32 {
    count.next_power_of_two().trailing_zeros().clamp(1, 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every occurrence, found by comparing each literal at each position.
    fn naive(strings: &[&str], text: &[u8]) -> Vec<(usize, usize)> {
        let mut found = Vec::new();
        for start in 0..text.len() {
            for (literal, string) in strings.iter().enumerate() {
                if text[start..].starts_with(string.as_bytes()) {
                    found.push((start, literal));
                }
            }
        }
        found
    }

    fn found(strings: &[&str], text: &[u8]) -> Vec<(usize, usize)> {
        let boxes = strings.iter().map(|string| string.as_bytes().into());
        let mut hits = Vec::new();
        Literals::new(boxes.collect()).find(text, &mut hits);
        let mut found = Vec::new();
        for hit in hits {
            found.push((hit.start, hit.literal));
        }
        found
    }

    #[test]
    fn every_occurrence_is_found_wherever_it_is() {
        let strings = [
            "a",
            "ab",
            "abc",
            "code",
            "P1002",
            "DUPLICATE_KEY",
            "DUPLICATE_KEY_VALUE",
            "The ledger is closed",
            "the ledger of the year that has ended is closed",
        ];
        for string in strings {
            for before in 0..40 {
                for after in [0, 1, 7, 8, 30] {
                    let text = format!("{}{string}{}", "-".repeat(before), "-".repeat(after));
                    let mut naive = naive(&strings, text.as_bytes());
                    let mut found = found(&strings, text.as_bytes());
                    naive.sort_unstable();
                    found.sort_unstable();
                    assert_eq!(found, naive, "{text}");
                }
            }
        }
    }

    #[test]
    fn the_longest_of_one_start_is_first() {
        assert_eq!(found(&["KEY", "KEY-1"], b"a KEY-1"), [(2, 1), (2, 0)]);
        assert_eq!(found(&["aa"], b"aaaa"), [(0, 0), (1, 0), (2, 0)]);
    }

    #[test]
    fn nothing_is_found_of_nothing() {
        assert_eq!(found(&[], b"any"), []);
        assert_eq!(found(&["", "any"], b""), []);
        assert_eq!(found(&["\0"], b"a"), []);
        assert_eq!(found(&["any\0"], b"any"), []);
    }
}
