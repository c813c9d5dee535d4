//! [`Index`], the perfect hash from a code to its row.
//!
//! The derive knows all codes, so it searches for a function that sends each to a slot of its own ("hash and displace"):
//! the lower bits of the hash choose a bucket, and multiplied by the bucket's displacement, the upper bits of the product are
//! the slot. A lookup is one hash, two loads and one comparison, whether it hits or not.

#![allow(clippy::inline_always, reason = "a lookup is short only if it is one function; measured")]

use crate::Metadata;
use crate::hash::{SHORT, SLOT, Words, bucket, hash, slot, word};

/// The way from a code to the row of its entry. Without displacements there is none, and the rows are searched.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// The displacement of each bucket. Their number is a power of 2.
    displacements: &'static [[u8; 2]],
    /// Their number is a power of 2.
    slots: &'static [Slot],
}

/// A code or alias by its words, so that the comparison need not wait for the row; the row of its entry; and its length,
/// which is 0 where the slot is empty. It is made of bytes because that is what the derive can write for next to nothing.
type Slot = [u8; SLOT];

impl Index {
    /// The index of a set without entries.
    pub const EMPTY: Self = Self::new(&[], &[]);

    /// What the derive has found.
    pub const fn new(displacements: &'static [u8], slots: &'static [u8]) -> Self {
        Self { displacements: displacements.as_chunks().0, slots: slots.as_chunks().0 }
    }

    /// The codes and aliases, by their slots.
    pub(crate) const fn slots(&self) -> &'static [Slot] {
        self.slots
    }

    /// The one row where this code can be. Where the code is longer than its words hold, it need not be there.
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
        let words = &code.words;
        #[allow(clippy::cast_possible_truncation, reason = "no code is longer than 128 bytes")]
        let same = len(slot) == code.bytes.len() as u8
            && word(slot, 0) == words.first
            && word(slot, 8) == words.second
            && word(slot, 16) == words.third
            && word(slot, 24) == words.last;
        if same { Some(row(slot)) } else { None }
    }

    /// Whether there are entries, and no way to them: no displacement keeps their codes apart, which takes an author who
    /// is after it.
    pub(crate) const fn is_missing(&self, table: &[Metadata]) -> bool {
        self.displacements.is_empty() && !table.is_empty()
    }
}

/// The row that a slot leads to.
#[inline(always)]
pub(crate) const fn row(slot: &Slot) -> usize {
    u16::from_le_bytes([slot[32], slot[33]]) as usize
}

/// The lower half of the hash of the code in a slot.
pub(crate) const fn key(slot: &Slot) -> u32 {
    u32::from_le_bytes([slot[36], slot[37], slot[38], slot[39]])
}

/// The length of the code in a slot.
#[inline(always)]
pub(crate) const fn len(slot: &Slot) -> u8 {
    slot[34]
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
        Self { bytes, words, hash: hash(&words, bytes) }
    }

    /// Whether this is the same text, which `==` cannot say when the program is compiled.
    pub(crate) const fn is(&self, other: &str) -> bool {
        let other = other.as_bytes();
        self.bytes.len() == other.len() && self.has_words(&Words::of(other)) && self.is_at_length(other)
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
        self.bytes.len() <= SHORT || same_inner(self.bytes, other)
    }
}

/// How long a text is, as far as codes go.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Length {
    /// As long as most codes are: four words hold it.
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
            8..=SHORT => Self::Common,
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
