//! [`Grams`], a set of the bytes at a few positions of each literal.

use std::collections::HashMap;

/// The most bytes that a gram has.
pub(super) const GRAM: usize = 8;

/// A set of grams. Others are in it by chance, but rarely.
#[derive(Debug)]
pub(super) struct Grams {
    /// A bit for each value that a hash is shortened to.
    words: Vec<u64>,
    shift: u32,
}

impl Grams {
    /// An empty set of 2^`bits` bits, at least 64.
    pub(super) fn new(bits: u32) -> Self {
        Self {
            words: vec![0; 1 << (bits.max(6) - 6)],
            shift: u64::BITS - bits,
        }
    }

    pub(super) fn insert(&mut self, hash: u64) {
        let (word, bit) = self.place(hash);
        if let Some(word) = self.words.get_mut(word) {
            *word |= 1 << bit;
        }
    }

    #[inline]
    pub(super) fn contains(&self, hash: u64) -> bool {
        let (word, bit) = self.place(hash);
        self.words
            .get(word)
            .is_some_and(|word| (word >> bit) & 1 == 1)
    }

    /// The word and the bit that belong to a hash.
    #[inline]
    fn place(&self, hash: u64) -> (usize, u64) {
        let place = hash >> self.shift;
        // At most 20 bits are left, so none is lost.
        let word = usize::try_from(place >> 6).unwrap_or_default();
        (word, place & 63)
    }
}

/// The bytes at a position, the first in the lowest bits; zeros take the place of those behind the
/// end.
#[inline]
pub(super) fn gram_at(text: &[u8], at: usize) -> u64 {
    let Some((gram, _)) = text.get(at..).and_then(<[u8]>::split_first_chunk) else {
        return gram_at_end(text, at);
    };
    u64::from_le_bytes(*gram)
}

#[cold]
fn gram_at_end(text: &[u8], at: usize) -> u64 {
    let mut gram = [0; GRAM];
    let rest = text.get(at..).unwrap_or_default();
    for (byte, &value) in gram.iter_mut().zip(rest) {
        *byte = value;
    }
    u64::from_le_bytes(gram)
}

/// The bits of the first `len` bytes of a gram.
pub(super) fn mask(len: usize) -> u64 {
    if len >= GRAM {
        u64::MAX
    } else {
        (1 << (8 * len)) - 1
    }
}

/// Mixes the bytes of a gram; the upper bits of the result depend on all of them.
#[inline]
pub(super) fn hash(gram: u64) -> u64 {
    // The golden ratio, as in Fibonacci hashing.
    gram.wrapping_mul(0x9e37_79b9_7f4a_7c15)
}

/// For each literal, where its `stride` neighboring stretches of `len` bytes begin that are rarest.
///
/// One that many literals have, or that is usual in a log, makes the search compare often.
pub(super) fn windows(literals: &[(usize, &[u8])], len: usize, stride: usize) -> Vec<usize> {
    let mut counts: HashMap<&[u8], f64> = HashMap::new();
    for (_, literal) in literals {
        for bytes in literal.windows(len) {
            *counts.entry(bytes).or_default() += 1.0;
        }
    }
    let mut windows = Vec::new();
    for (_, literal) in literals {
        let mut costs = Vec::new();
        for bytes in literal.windows(len) {
            let count = counts.get(bytes);
            costs.push(count.copied().unwrap_or(1.0) * frequency(bytes));
        }
        let mut best = (0, f64::INFINITY);
        for (at, window) in costs.windows(stride).enumerate() {
            let cost = window.iter().sum();
            if cost < best.1 {
                best = (at, cost);
            }
        }
        windows.push(best.0);
    }
    windows
}

/// How frequent a few bytes are in logs, roughly; only comparisons of two values mean something.
fn frequency(bytes: &[u8]) -> f64 {
    let mut frequency = 1.0;
    for byte in bytes {
        // Bytes that follow each other are not independent, so a root takes the place of the value.
        frequency *= f64::sqrt(match byte {
            b' ' => 0.15,
            b'a' | b'e' | b'i' | b'n' | b'o' | b'r' | b's' | b't' => 0.07,
            b'j' | b'k' | b'q' | b'v' | b'w' | b'x' | b'z' => 0.01,
            b'a'..=b'z' => 0.03,
            b'0'..=b'9' => 0.05,
            b'A'..=b'Z' | b'_' => 0.004,
            _ => 0.01,
        });
    }
    frequency
}
