//! How a [`Metadata`] finds what only some entries have; see [`platform_error_syntax::row`].

use platform_error_syntax::row::{self, PIECES};

use super::Metadata;
use crate::index::code::Code;

/// A position in a list: three bytes, which keep a row small.
#[derive(Clone, Copy)]
pub(super) struct Start([u8; 3]);

impl Start {
    pub(super) const fn new(position: usize) -> Self {
        assert!(position < 1 << 24, "a set has too many strings");
        let [low, middle, high, ..] = position.to_le_bytes();
        Self([low, middle, high])
    }

    #[inline]
    pub(super) const fn get(self) -> usize {
        let [low, middle, high] = self.0;
        u32::from_le_bytes([low, middle, high, 0]) as usize
    }
}

impl Metadata {
    /// Whether this is the code or an alias.
    #[inline]
    pub(crate) const fn has_code(&self, code: &Code<'_>) -> bool {
        let mut at = 0;
        while let Some(own) = self.code_or_alias(at) {
            if code.is(own) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// The code, for 0, then the aliases.
    pub(crate) const fn code_or_alias(&self, at: usize) -> Option<&'static str> {
        let aliases = self.aliases();
        match at {
            0 => Some(self.code()),
            at if at <= aliases.len() => Some(aliases[at - 1]),
            _ => None,
        }
    }

    /// The pieces of a message that shows its fields as they are: one before each parameter, and
    /// one at the end. Strings that belong to other facts may follow.
    #[inline]
    pub(crate) const fn pieces(&self) -> &'static [&'static str] {
        self.strings()
    }

    pub(super) const fn piece_count(&self) -> usize {
        row::piece_count(self.flags, self.params)
    }

    /// The further strings of this entry, then those of the entries after it.
    #[inline]
    pub(super) const fn strings(&self) -> &'static [&'static str] {
        match self.more {
            Some(more) => more.strings.split_at(self.strings.get()).1,
            None => &[],
        }
    }

    /// The string that this flag stands for.
    pub(super) const fn flagged(&self, flag: u8) -> Option<&'static str> {
        if self.flags & flag == 0 {
            return None;
        }
        // The strings lie in the order of their flags.
        let earlier_flags = self.flags & (flag - 1) & !PIECES;
        let earlier = earlier_flags.count_ones() as usize;
        let before = self.piece_count() + self.aliases as usize;
        Some(self.strings()[before + earlier])
    }
}
