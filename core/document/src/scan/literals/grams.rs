//! [`Grams`], a set of the bytes at a few positions of each literal.

/// Mixes bytes: the golden ratio, as in Fibonacci hashing.
const FACTOR: u64 = 0x9e37_79b9_7f4a_7c15;
/// The most bytes that a gram has.
pub(super) const GRAM: usize = 8;

/// A set of grams. Others are in it by chance, but rarely.
#[derive(Debug)]
pub(super) enum Grams {
    /// 4 KiB.
    Small(Box<Set<512>>),
    /// 32 KiB.
    Medium(Box<Set<4096>>),
    /// 128 KiB.
    Large(Box<Set<16384>>),
}

impl Grams {
    /// A set of grams with these hashes.
    pub(super) fn new(hashes: &[u64]) -> Self {
        // A larger one would have fewer grams by chance, but the cache of a processor is small.
        match hashes.len() {
            0..1024 => Self::Small(Box::new(Set::new(hashes))),
            1024..16384 => Self::Medium(Box::new(Set::new(hashes))),
            _ => Self::Large(Box::new(Set::new(hashes))),
        }
    }
}

/// A set whose size is known when it is compiled, so that no index is checked.
#[derive(Debug)]
pub(super) struct Set<const WORDS: usize>([u64; WORDS]);

impl<const WORDS: usize> Set<WORDS> {
    /// What is left of a hash is the index of a word.
    const WORD: u32 = u64::BITS - WORDS.trailing_zeros();

    fn new(hashes: &[u64]) -> Self {
        let mut words = [0; WORDS];
        for &hash in hashes {
            let (word, first, second) = Self::place(hash);
            if let Some(word) = words.get_mut(word) {
                *word |= 1 << first | 1 << second;
            }
        }
        Self(words)
    }

    /// 1 if a gram is in the set, else 0: a number, so that several can be joined without a branch.
    #[inline]
    pub(super) fn bit(&self, hash: u64) -> u64 {
        let (word, first, second) = Self::place(hash);
        let word = self.0.get(word).copied().unwrap_or_default();
        (word >> first) & (word >> second) & 1
    }

    /// Which word, and the two bits in it, belong to a hash.
    #[inline]
    fn place(hash: u64) -> (usize, u64, u64) {
        // Few bits are left, so none is lost.
        let word = usize::try_from(hash >> Self::WORD).unwrap_or_default();
        let first = hash >> (Self::WORD - 6) & 63;
        let second = hash >> (Self::WORD - 12) & 63;
        (word, first, second)
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

/// Mixes the bytes of grams of one length.
#[derive(Clone, Copy, Debug)]
pub(super) struct Mixer(u64);

impl Mixer {
    /// Grams of `len` bytes.
    pub(super) fn new(len: usize) -> Self {
        let bits = 8 * len.clamp(1, GRAM);
        // What is behind the gram is shifted out.
        Self(FACTOR << (8 * GRAM - bits))
    }

    /// The hash of the gram that eight bytes begin with; its upper bits depend on all of it.
    #[inline]
    pub(super) fn hash(self, gram: u64) -> u64 {
        gram.wrapping_mul(self.0)
    }
}
