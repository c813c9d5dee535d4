//! How a [`Metadata`] finds what only some entries have; see [`platform_error_syntax::row`].

use platform_error_syntax::row::{Further, Head, PIECES, Small};

use super::Metadata;
use crate::index::code::Code;

impl Metadata {
    /// Whether this is the code, an alias or the reason.
    #[inline]
    pub(crate) const fn has_code(&self, code: &Code<'_>) -> bool {
        let mut at = 0;
        while let Some(own) = self.name(at) {
            if code.is(own) {
                return true;
            }
            at += 1;
        }
        false
    }

    /// What the error is found by: the code, for 0, then the aliases, then the reason.
    pub(crate) const fn name(&self, at: usize) -> Option<&'static str> {
        let aliases = self.aliases();
        match at {
            0 => Some(self.code()),
            at if at <= aliases.len() => Some(aliases[at - 1]),
            at if at == aliases.len() + 1 => self.own_reason(),
            _ => None,
        }
    }

    /// The pieces of a message that shows its fields as they are: one before each parameter, and
    /// one at the end. Strings that belong to other facts may follow.
    #[inline]
    pub(crate) const fn pieces(&self) -> &'static [&'static str] {
        self.strings()
    }

    /// What every row has besides its strings.
    #[inline]
    pub(super) const fn small(&self) -> Small {
        Small::unpack(self.3)
    }

    /// The part of [`More`](super::More) that belongs to this row.
    #[inline]
    pub(super) const fn further(&self) -> Further {
        Further::unpack(self.5)
    }

    pub(super) const fn head(&self) -> Head {
        match self.4 {
            Some(more) => Head::unpack(more.heads.as_chunks().0[self.further().head as usize]),
            None => Head::NONE,
        }
    }

    /// The cause and the solution.
    pub(super) const fn after_explanation(&self) -> &'static str {
        after(self.2, self.small().explanation)
    }

    /// The further strings of this entry, then those of the entries after it.
    #[inline]
    pub(super) const fn strings(&self) -> &'static [&'static str] {
        match self.4 {
            Some(more) => more.strings.split_at(self.further().strings).1,
            None => &[],
        }
    }

    /// The string of this flag.
    pub(super) const fn flagged(&self, flag: u8) -> Option<&'static str> {
        let further = self.further();
        if further.flags & flag == 0 {
            return None;
        }
        // The strings lie in the order of their flags.
        let earlier_flags = further.flags & (flag - 1) & !PIECES;
        let earlier = earlier_flags.count_ones() as usize;
        let before = further.piece_count() + self.head().aliases as usize;
        Some(self.strings()[before + earlier])
    }
}

/// The first bytes of a string, as many as the derive has counted.
pub(super) const fn before(text: &str, length: usize) -> &str {
    match text.split_at_checked(length) {
        Some((before, _)) => before,
        None => text,
    }
}

/// The rest of a string.
pub(super) const fn after(text: &str, length: usize) -> &str {
    match text.split_at_checked(length) {
        Some((_, after)) => after,
        None => "",
    }
}
