//! The hash of a code, and the slot that it leads to.
//!
//! The index of a set is a perfect hash ("hash and displace"). The lower bits of a code's hash
//! choose a bucket; the hash, multiplied by the bucket's displacement, leads to the one slot where
//! the code can be. The derive searches for the displacements, and the runtime finds a code by
//! them.
//!
//! A slot is 32 bytes, which lie in one line of the cache, and holds a code of up to [`INLINE_LEN`]
//! bytes whole, so that comparing them is the whole lookup:
//!
//! ```text
//! byte   0        8        16       24    26    27       32
//!        ┌────────┬────────┬────────┬─────┬─────┬────────┐
//!        │ first  │ second │ last   │ row │ len │ third  │
//!        │ 8 bytes│ 8 bytes│ 8 bytes│ u16 │ u8  │ 3..8   │
//!        └────────┴────────┴────────┴─────┴─────┴────────┘
//! ```
//!
//! `first`, `second`, `third` and `last` are the [`Words`] of the code: its first 16 bytes and its
//! last 16, which overlap in a shorter code. Of the third word only bytes 3 to 8 are kept: in a
//! code of up to 29 bytes the other three are in the second word too. All numbers are
//! little-endian; an empty slot is all zeros.

#![allow(
    clippy::inline_always,
    reason = "a lookup is short only if it is one function; measured"
)]

/// The size of a slot in bytes.
pub const SLOT_LEN: usize = 32;

/// The longest code that a slot holds whole.
pub const INLINE_LEN: usize = 29;

/// The longest code whose [`Words`] hold each of its bytes.
pub const WORDS_LEN: usize = 32;

/// A slot with this code in it: four words, in the order of the drawing above.
#[inline(always)]
pub const fn pack_slot(words: &Words, len: usize, row: u16) -> [u64; 4] {
    let rest = words.third & !0x00FF_FFFF | (len as u64) << 16 | row as u64;
    [words.first, words.second, words.last, rest]
}

/// The bucket of a hash; the number of buckets is a power of 2.
#[inline(always)]
#[allow(clippy::cast_possible_truncation, reason = "a few bits are left")]
pub const fn bucket(hash: u64, buckets: usize) -> usize {
    hash as usize & buckets.wrapping_sub(1)
}

/// The slot that a hash leads to with a displacement, of a number of slots that is a power of 2 and
/// at most 2¹⁶.
#[inline(always)]
pub const fn slot(hash: u64, displacement: u16, slots: usize) -> usize {
    (hash.wrapping_mul(displacement as u64) >> 48) as usize & slots.wrapping_sub(1)
}

/// The hash of a code with these words, in one folded multiplication.
///
/// The factors are even and one more is odd, so that a word that is both of a pair keeps each of
/// its bits, and one that is multiplied loses only the highest, which is 0 in a code.
#[inline(always)]
pub const fn hash(words: &Words, code: &[u8]) -> u64 {
    let Words {
        first,
        second,
        third,
        last,
    } = *words;
    let last = if code.len() > WORDS_LEN {
        inner_words(code, last)
    } else {
        last
    };
    let start = first.wrapping_add(third.wrapping_mul(0x5851_F42E));
    let end = second.wrapping_add(last.wrapping_mul(0x4C95_7F2E)) ^ code.len() as u64;
    mix(start, end)
}

/// Two words in one: both halves of their product.
#[inline(always)]
#[allow(clippy::cast_possible_truncation, reason = "both halves are taken")]
const fn mix(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    product as u64 ^ (product >> 64) as u64
}

/// The words of a long code, mixed with another.
#[cold]
#[inline(never)]
const fn inner_words(code: &[u8], mut mixed: u64) -> u64 {
    let mut rest = code.split_at(8).1;
    while rest.len() > 8 {
        mixed = mix(mixed, word(rest, 0)).wrapping_add(mixed);
        rest = rest.split_at(8).1;
    }
    mixed
}

/// Four words that hold each byte of a code of up to [`WORDS_LEN`] bytes: the first two, and the
/// last two. They overlap, so that few lengths need a branch of their own.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    /// Its first eight bytes.
    pub first: u64,
    /// The eight after them.
    pub second: u64,
    /// The eight before the last.
    pub third: u64,
    /// Its last eight bytes.
    pub last: u64,
}

impl Words {
    /// The words of a code. Those of one with less than 16 bytes are the same pairwise, and a code
    /// of less than 8 bytes is one number.
    #[inline(always)]
    pub const fn of(code: &[u8]) -> Self {
        if let (Some(start), Some(end)) = (code.first_chunk::<16>(), code.last_chunk::<16>()) {
            return Self {
                first: word(start, 0),
                second: word(start, 8),
                third: word(end, 0),
                last: word(end, 8),
            };
        }
        if let (Some(start), Some(end)) = (code.first_chunk::<8>(), code.last_chunk::<8>()) {
            let (start, end) = (word(start, 0), word(end, 0));
            return Self {
                first: start,
                second: end,
                third: start,
                last: end,
            };
        }
        let word = short(code);
        Self {
            first: word,
            second: word,
            third: word,
            last: word,
        }
    }
}

/// The bytes of a code of up to 7 bytes.
#[inline]
const fn short(code: &[u8]) -> u64 {
    let mut word = 0;
    let mut at = 0;
    while at < code.len() {
        word = word << 8 | code[at] as u64;
        at += 1;
    }
    word
}

/// The eight bytes from a place on; 0 where there are fewer.
#[inline(always)]
pub const fn word(bytes: &[u8], at: usize) -> u64 {
    match bytes.split_at(at).1.first_chunk() {
        Some(word) => u64::from_le_bytes(*word),
        None => 0,
    }
}
