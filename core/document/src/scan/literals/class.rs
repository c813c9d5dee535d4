//! [`Class`], literals that are searched for together.

use super::Hit;
use super::counts::Usual;
use super::grams::{self, GRAM, Grams, Set, gram_at};
use super::plan::{MAX_STRIDE, Plan};

/// How many samples are looked at before it is decided whether any of them is in the set.
const BATCH: usize = 4;

/// Literals that are searched for together.
#[derive(Debug)]
pub(super) struct Class {
    /// How many positions are sampled: every position that is a multiple of this.
    stride: usize,
    mixer: grams::Mixer,
    /// The bytes of the shortest literal that a gram can hold.
    start_mask: u64,
    grams: Grams,
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
    /// Prepares a search for literals, none of which is empty.
    pub(super) fn new(plan: &Plan<'_>, usual: &mut Usual<'_>) -> Self {
        let Plan { members, shape } = plan;
        let shortest = members.iter().map(|member| member.string.len()).min();
        let shortest = shortest.unwrap_or(1);
        let count = members.len() * shape.stride;
        let bucket_shift = u64::BITS - log2(count * 2);
        let mixer = grams::Mixer::new(shape.gram);
        let start_mask = grams::mask(shortest);
        let mut hashes = Vec::new();
        let mut all = Vec::new();
        let windows = plan.windows(usual);
        for (member, window) in members.iter().zip(windows) {
            for offset in window..window + shape.stride {
                let hash = mixer.hash(gram_at(member.string, offset));
                hashes.push(hash);
                let candidate = Candidate {
                    literal: member.literal,
                    offset,
                    start: gram_at(member.string, 0) & start_mask,
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
            stride: shape.stride,
            mixer,
            start_mask,
            grams: Grams::new(&hashes),
            buckets,
            candidates: all.into_iter().map(|(_, candidate)| candidate).collect(),
            bucket_shift,
        }
    }

    /// Adds every occurrence, in any order.
    pub(super) fn find(&self, strings: &[Box<[u8]>], text: &[u8], hits: &mut Vec<Hit>) {
        let mut compare = |at, hash| self.compare(strings, text, at, hash, hits);
        match &self.grams {
            Grams::Small(set) => self.sample(&**set, text, &mut compare),
            Grams::Medium(set) => self.sample(&**set, text, &mut compare),
            Grams::Large(set) => self.sample(&**set, text, &mut compare),
        }
    }

    /// Calls a function with each sampled position whose gram is in the set, and with its hash.
    fn sample<const WORDS: usize>(
        &self,
        set: &Set<WORDS>,
        text: &[u8],
        found: &mut impl FnMut(usize, u64),
    ) {
        // A loop with a known stride needs half of the instructions.
        match self.stride {
            1 => self.sample_by::<1, WORDS>(set, text, found),
            2 => self.sample_by::<2, WORDS>(set, text, found),
            3 => self.sample_by::<3, WORDS>(set, text, found),
            4 => self.sample_by::<4, WORDS>(set, text, found),
            5 => self.sample_by::<5, WORDS>(set, text, found),
            6 => self.sample_by::<6, WORDS>(set, text, found),
            7 => self.sample_by::<7, WORDS>(set, text, found),
            8 => self.sample_by::<8, WORDS>(set, text, found),
            9 => self.sample_by::<9, WORDS>(set, text, found),
            10 => self.sample_by::<10, WORDS>(set, text, found),
            11 => self.sample_by::<11, WORDS>(set, text, found),
            _ => self.sample_by::<MAX_STRIDE, WORDS>(set, text, found),
        }
    }

    fn sample_by<const STRIDE: usize, const WORDS: usize>(
        &self,
        set: &Set<WORDS>,
        text: &[u8],
        found: &mut impl FnMut(usize, u64),
    ) {
        let mixer = self.mixer;
        let mut at = 0;
        while let Some(part) = text.get(at..at + (BATCH - 1) * STRIDE + GRAM) {
            let mut hashes = [0; BATCH];
            let mut any = 0;
            for (sample, hash) in hashes.iter_mut().enumerate() {
                *hash = mixer.hash(gram_at(part, sample * STRIDE));
                any |= set.bit(*hash);
            }
            if any != 0 {
                for (sample, &hash) in hashes.iter().enumerate() {
                    if set.bit(hash) != 0 {
                        found(at + sample * STRIDE, hash);
                    }
                }
            }
            at += BATCH * STRIDE;
        }
        while at < text.len() {
            let hash = mixer.hash(gram_at(text, at));
            if set.bit(hash) != 0 {
                found(at, hash);
            }
            at += STRIDE;
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

fn bucket(hash: u64, shift: u32) -> usize {
    // At most 32 bits are left.
    usize::try_from(hash >> shift).unwrap_or_default()
}

/// The exponent of the first power of two that is not less; at least 1, at most 32.
fn log2(count: usize) -> u32 {
    count.next_power_of_two().trailing_zeros().clamp(1, 32)
}
