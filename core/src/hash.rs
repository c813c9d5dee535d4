//! The hash of a code, and where it leads to. The derive searches for the displacements with it, and the runtime finds a
//! code by them: `macros/src/hash.rs` is a link to this file, so that it has one home.

#![allow(
    clippy::inline_always,
    reason = "a lookup is short only if it is one function; measured"
)]

/// The bytes of a slot, which are four words.
pub(crate) const SLOT: usize = 32;

/// The longest code whose words hold each of its bytes.
pub(crate) const WHOLE: usize = 32;

/// A code as a slot holds it: three of its words; then of the third in order the five bytes that the others may lack, the
/// length and the row.
#[inline(always)]
pub(crate) const fn held(words: &Words, len: usize, row: u16) -> [u64; 4] {
    let rest = words.third & !0x00FF_FFFF | (len as u64) << 16 | row as u64;
    [words.first, words.second, words.last, rest]
}

/// The bucket that a hash belongs to, of a number of them that is a power of 2.
#[inline(always)]
#[allow(clippy::cast_possible_truncation, reason = "a few bits are left")]
pub(crate) const fn bucket(hash: u64, buckets: usize) -> usize {
    hash as usize & buckets.wrapping_sub(1)
}

/// Where a hash goes under a displacement, of a number of slots that is a power of 2 and at most 2¹⁶.
#[inline(always)]
pub(crate) const fn slot(hash: u64, displacement: u16, slots: usize) -> usize {
    (hash.wrapping_mul(displacement as u64) >> 48) as usize & slots.wrapping_sub(1)
}

/// The hash of a code with these words, in one folded multiplication.
///
/// The factors are even and one more is odd, so that a word that is both of a pair keeps each of its bits, and one that is
/// multiplied loses only the highest, which is 0 in a code.
#[inline(always)]
pub(crate) const fn hash(words: &Words, code: &[u8]) -> u64 {
    let Words {
        first,
        second,
        third,
        last,
    } = *words;
    let last = if code.len() > WHOLE {
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

/// Four words that hold each byte of a code of up to [`WHOLE`] bytes: the first two, and the last two. They overlap, so
/// that few lengths need a branch of their own.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Words {
    pub(crate) first: u64,
    pub(crate) second: u64,
    pub(crate) third: u64,
    pub(crate) last: u64,
}

impl Words {
    #[inline(always)]
    pub(crate) const fn of(code: &[u8]) -> Self {
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
pub(crate) const fn word(bytes: &[u8], at: usize) -> u64 {
    match bytes.split_at(at).1.first_chunk() {
        Some(word) => u64::from_le_bytes(*word),
        None => 0,
    }
}
