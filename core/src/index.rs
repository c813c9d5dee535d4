//! [`Index`], the perfect hash from a code to its row.
//!
//! The derive knows all codes, so it searches for a function that sends each to a slot of its own ("hash and displace"):
//! the lower bits of the hash choose a bucket, and multiplied by the bucket's displacement, the upper bits of the product are
//! the slot. A lookup is one hash, two loads and one comparison, whether it hits or not.

#![allow(
    clippy::inline_always,
    reason = "a lookup is short only if it is one function; measured"
)]
#![allow(
    clippy::cast_possible_truncation,
    reason = "only as many bits are taken as there are"
)]

use crate::Metadata;
use platform_error_syntax::hash::{
    INLINE_LEN, SLOT_LEN, WORDS_LEN, Words, bucket, hash, pack_slot, slot, word,
};

/// The way from a code to the row of its entry. Without displacements there is none, and the rows are searched.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// The displacement of each bucket. Their number is a power of 2.
    displacements: &'static [[u8; 2]],
    /// Their number is a power of 2.
    slots: &'static [Slot],
}

/// A code or alias by its words, so that the comparison need not wait for the row, and the row of its entry; all 0 where the
/// slot is empty. It is made of bytes because that is what the derive can write for next to nothing.
type Slot = [[u8; 8]; SLOT_LEN / 8];

/// Slots that each lie in one line of the cache.
#[derive(Debug)]
#[repr(align(32))]
pub struct Aligned<const N: usize>(pub [u8; N]);

impl Index {
    /// The index of a set without entries.
    pub const EMPTY: Self = Self::new(&[], &[]);

    /// What the derive has found.
    pub const fn new(displacements: &'static [u8], slots: &'static [u8]) -> Self {
        Self {
            displacements: displacements.as_chunks().0,
            slots: slots.as_chunks().0.as_chunks().0,
        }
    }

    /// The codes and aliases, by their slots.
    pub(crate) const fn slots(&self) -> &'static [Slot] {
        self.slots
    }

    /// The one row where this code can be. Where the code is longer than a slot holds, it need not be there.
    #[inline(always)]
    pub(crate) const fn row(&self, code: &Code<'_>) -> Option<usize> {
        let bucket = bucket(code.hash, self.displacements.len());
        if bucket >= self.displacements.len() {
            return None;
        }
        let displacement = u16::from_le_bytes(self.displacements[bucket]);
        let slot = slot(code.hash, displacement, self.slots.len());
        if slot >= self.slots.len() {
            return None;
        }
        let slot = &self.slots[slot];
        let [first, second, last, rest] = pack_slot(&code.words, code.bytes.len(), 0);
        let slot = words(slot);
        if slot[0] != first || slot[1] != second || slot[2] != last {
            return None;
        }
        // Where all else is the same, the row is left.
        let row = slot[3] ^ rest;
        if row <= ROW { Some(row as usize) } else { None }
    }

    /// Whether there are entries, and no way to them: no displacement keeps their codes apart, which takes an author who
    /// is after it.
    pub(crate) const fn is_missing(&self, table: &[Metadata]) -> bool {
        self.displacements.is_empty() && !table.is_empty()
    }
}

/// What the last word of a slot has of its row.
const ROW: u64 = 0xFFFF;

#[inline(always)]
const fn words([first, second, last, rest]: &Slot) -> [u64; 4] {
    [
        u64::from_le_bytes(*first),
        u64::from_le_bytes(*second),
        u64::from_le_bytes(*last),
        u64::from_le_bytes(*rest),
    ]
}

/// The row that a slot leads to, and part of a hash of its code; `None` where it is empty.
pub(crate) const fn seen(slot: &Slot) -> Option<(usize, u32)> {
    let held = words(slot);
    let rest = held[3];
    if rest == 0 {
        None
    } else {
        Some(((rest & ROW) as usize, key(held)))
    }
}

/// Part of a hash of what a slot holds of a code. The way to the slot is another, and takes the compiler many times as long.
const fn key([first, second, last, rest]: [u64; 4]) -> u32 {
    let start = (first ^ last << 1).wrapping_mul(0x9FB2_1C65_1E98_DF25);
    let end = (second ^ rest >> 16).wrapping_mul(0xE703_7ED1_A0B4_28DB);
    ((start ^ end) >> 32) as u32
}

/// A code, ready to be looked up.
#[derive(Clone, Copy)]
pub(crate) struct Code<'a> {
    bytes: &'a [u8],
    words: Words,
    pub(crate) hash: u64,
}

impl<'a> Code<'a> {
    /// Reads a text that [may be a code](Length::of).
    #[inline(always)]
    pub(crate) const fn new(code: &'a str) -> Self {
        let bytes = code.as_bytes();
        let words = Words::of(bytes);
        Self {
            bytes,
            words,
            hash: hash(&words, bytes),
        }
    }

    /// Whether this is the same text, which `==` cannot say when the program is compiled.
    pub(crate) const fn is(&self, other: &str) -> bool {
        let other = other.as_bytes();
        self.bytes.len() == other.len()
            && self.has_words(&Words::of(other))
            && self.is_at_length(other)
    }

    /// What [`seen`] says of a slot with this code.
    pub(crate) const fn key(&self) -> u32 {
        key(pack_slot(&self.words, self.bytes.len(), 0))
    }

    const fn has_words(&self, words: &Words) -> bool {
        self.words.first == words.first
            && self.words.second == words.second
            && self.words.third == words.third
            && self.words.last == words.last
    }

    /// Whether a text of the same length and the same words is the same.
    #[inline(always)]
    pub(crate) const fn is_at_length(&self, other: &[u8]) -> bool {
        self.bytes.len() <= WORDS_LEN || same_inner(self.bytes, other)
    }
}

/// How long a text is, as far as codes go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    /// As long as most codes are: a slot holds it.
    Common,
    /// As long as a code may be.
    Uncommon,
    /// No code is empty, or longer than 128 bytes; such a text is not read.
    NoCode,
}

impl Length {
    #[inline(always)]
    pub(crate) const fn of(code: &str) -> Self {
        match code.len() {
            8..=INLINE_LEN => Self::Common,
            1..=128 => Self::Uncommon,
            _ => Self::NoCode,
        }
    }
}

/// Whether two long codes of one length and one last word are one.
#[cold]
#[inline(never)]
const fn same_inner(mut a: &[u8], mut b: &[u8]) -> bool {
    while a.len() > 8 {
        if word(a, 0) != word(b, 0) {
            return false;
        }
        (a, b) = (a.split_at(8).1, b.split_at(8).1);
    }
    true
}
