//! The hash of a code, and where it leads.
//!
//! The index of a set is a perfect hash ("hash and displace"). The lower bits of a code's hash
//! choose a bucket; the hash, multiplied by the bucket's displacement, leads to the one slot where
//! the code can be. The derive searches for the displacements; the runtime only uses them.
//!
//! A slot has 32 bytes, which fit into one cache line. It holds a code of up to [`INLINE_LEN`]
//! bytes whole, so one comparison completes the lookup:
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
//! last 16, which overlap in a shorter code. Only the last five bytes of the third word are stored,
//! because in a code of up to 29 bytes the first two words cover the other three. All numbers are
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

/// The four words of a slot.
///
/// They are bytes because a byte string is what the derive can write at next to no cost.
pub type SlotBytes = [[u8; 8]; SLOT_LEN / 8];

/// The bits of a slot's last word that hold the row.
const ROW_BITS: u32 = 16;
const ROW_MASK: u64 = (1 << ROW_BITS) - 1;

/// The content of a slot, in the order of the drawing above.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Slot {
    /// The first word of the code.
    pub first: u64,
    /// Its second word.
    pub second: u64,
    /// Its last word.
    pub last: u64,
    /// The row, the length, and the end of the third word.
    pub rest: u64,
}

impl Slot {
    /// The slot of a code with these words.
    #[inline(always)]
    pub const fn pack(words: &Words, len: usize, row: u16) -> Self {
        Self {
            first: words.first,
            second: words.second,
            last: words.last,
            rest: words.third & !0x00FF_FFFF | (len as u64) << ROW_BITS | row as u64,
        }
    }

    /// Writes the slot as bytes.
    pub const fn to_bytes(self) -> SlotBytes {
        [
            self.first.to_le_bytes(),
            self.second.to_le_bytes(),
            self.last.to_le_bytes(),
            self.rest.to_le_bytes(),
        ]
    }

    /// Reads a slot from its bytes.
    #[inline(always)]
    pub const fn from_bytes(bytes: &SlotBytes) -> Self {
        Self {
            first: u64::from_le_bytes(bytes[0]),
            second: u64::from_le_bytes(bytes[1]),
            last: u64::from_le_bytes(bytes[2]),
            rest: u64::from_le_bytes(bytes[3]),
        }
    }

    /// Whether the slot holds no code.
    pub const fn is_empty(self) -> bool {
        self.rest == 0
    }

    /// The row of the code.
    #[allow(clippy::cast_possible_truncation, reason = "only the row is left")]
    pub const fn row(self) -> u16 {
        (self.rest & ROW_MASK) as u16
    }

    /// The last word without the row.
    pub const fn rest_without_row(self) -> u64 {
        self.rest >> ROW_BITS
    }

    /// The row, if this slot holds the same code as `wanted`, which is packed with row 0.
    #[inline(always)]
    #[allow(clippy::cast_possible_truncation, reason = "only the row is left")]
    pub const fn row_of(self, wanted: Self) -> Option<usize> {
        if self.first != wanted.first || self.second != wanted.second || self.last != wanted.last {
            return None;
        }
        // If the rest is equal, only the row remains.
        let row = self.rest ^ wanted.rest;
        if row <= ROW_MASK {
            Some(row as usize)
        } else {
            None
        }
    }
}

/// The bucket that a hash belongs to. The number of buckets is a power of 2.
#[inline(always)]
#[allow(clippy::cast_possible_truncation, reason = "a few bits are left")]
pub const fn bucket(hash: u64, buckets: usize) -> usize {
    hash as usize & buckets.wrapping_sub(1)
}

/// The slot that a hash leads to under a displacement. The number of slots is a power of 2, at most
/// 2¹⁶.
#[inline(always)]
pub const fn slot(hash: u64, displacement: u16, slots: usize) -> usize {
    (hash.wrapping_mul(displacement as u64) >> 48) as usize & slots.wrapping_sub(1)
}

/// The hash of a code with these words, in one folded multiplication.
///
/// The constants are even, so a constant plus one is odd: if both words of a pair are equal, as in
/// a short code, the sum loses none of their bits. A word that is multiplied loses only its highest
/// bit, which is 0 in ASCII.
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

/// Folds two words into one: both halves of their product.
#[inline(always)]
#[allow(clippy::cast_possible_truncation, reason = "both halves are taken")]
const fn mix(a: u64, b: u64) -> u64 {
    let product = a as u128 * b as u128;
    product as u64 ^ (product >> 64) as u64
}

/// Mixes the inner words of a long code with its last one.
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

/// The first two and the last two words of a code, which cover a code of up to [`WORDS_LEN`] bytes.
///
/// They may overlap, so that few lengths need a branch of their own.
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
    /// The words of a code. In one of fewer than 16 bytes they are equal in pairs, and one of fewer
    /// than 8 bytes is a single number.
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

/// A code of up to 7 bytes as a number.
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

/// The eight bytes from this position; 0 if there are fewer.
#[inline(always)]
pub const fn word(bytes: &[u8], at: usize) -> u64 {
    match bytes.split_at(at).1.first_chunk() {
        Some(word) => u64::from_le_bytes(*word),
        None => 0,
    }
}
