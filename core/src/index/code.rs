//! [`Code`], a string that is ready to be looked up.

#![allow(
    clippy::inline_always,
    reason = "a lookup is short only if it is one function; measured"
)]

use platform_error_syntax::code::MAX_LEN;
use platform_error_syntax::hash::{INLINE_LEN, Slot, WORDS_LEN, Words, hash, word};

/// A code that is looked up.
#[derive(Clone, Copy)]
pub(crate) struct Code<'a> {
    bytes: &'a [u8],
    words: Words,
    hash: u64,
}

impl<'a> Code<'a> {
    /// Reads a string whose [length](LengthClass::of) a code may have.
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

    #[inline(always)]
    pub(crate) const fn hash(&self) -> u64 {
        self.hash
    }

    /// What a slot with this code holds, except for the row.
    #[inline(always)]
    pub(crate) const fn packed(&self) -> Slot {
        Slot::pack(&self.words, self.bytes.len(), 0)
    }

    /// Whether this is the same string.
    #[inline]
    pub(crate) const fn is(&self, other: &str) -> bool {
        let other = other.as_bytes();
        self.bytes.len() == other.len()
            && self.has_words(&Words::of(other))
            && (self.bytes.len() <= WORDS_LEN || has_equal_middle(self.bytes, other))
    }

    const fn has_words(&self, words: &Words) -> bool {
        self.words.first == words.first
            && self.words.second == words.second
            && self.words.third == words.third
            && self.words.last == words.last
    }
}

/// How a lookup treats a string of this length.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum LengthClass {
    /// The length of most codes, which a slot holds whole.
    Typical,
    /// Any other length that a code may have.
    Rare,
    /// Empty or too long for a code. Such a string is not even read.
    Invalid,
}

impl LengthClass {
    #[inline(always)]
    pub(crate) const fn of(code: &str) -> Self {
        match code.len() {
            8..=INLINE_LEN => Self::Typical,
            1..=MAX_LEN => Self::Rare,
            _ => Self::Invalid,
        }
    }
}

/// Whether two long codes of the same length are equal, given that their last words are.
#[cold]
#[inline(never)]
const fn has_equal_middle(mut a: &[u8], mut b: &[u8]) -> bool {
    while a.len() > 8 {
        if word(a, 0) != word(b, 0) {
            return false;
        }
        a = a.split_at(8).1;
        b = b.split_at(8).1;
    }
    true
}
