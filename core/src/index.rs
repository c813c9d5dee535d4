//! [`Index`], the perfect hash from a code to its row.
//!
//! The derive knows every code of a set, so it searches for a function that gives each code a slot
//! of its own. A lookup is one hash, two loads and one comparison, whether it hits or misses. See
//! [`platform_error_syntax::hash`] for the hash and for a drawing of a slot.

#![allow(
    clippy::inline_always,
    reason = "a lookup is short only if it is one function; measured"
)]

pub(crate) mod code;
pub(crate) mod conflict;

use platform_error_syntax::hash::{Slot, SlotBytes, bucket, slot};

use self::code::Code;

/// Finds the row of a code. If it has no displacements, the rows are searched instead.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// The displacement of each bucket. Their number is a power of 2.
    displacements: &'static [[u8; 2]],
    /// The slots. Their number is a power of 2.
    slots: &'static [SlotBytes],
}

/// Slots that are aligned so that each lies in one cache line.
#[derive(Debug)]
#[repr(align(32))]
pub struct Aligned<const N: usize>(pub [u8; N]);

impl Index {
    /// The index of a set without entries.
    pub const EMPTY: Self = Self::new(&[], &[]);

    /// The index that the derive has computed.
    pub const fn new(displacements: &'static [u8], slots: &'static [u8]) -> Self {
        Self {
            displacements: displacements.as_chunks().0,
            slots: slots.as_chunks().0.as_chunks().0,
        }
    }

    /// Every slot, used or empty.
    pub(crate) const fn slots(&self) -> &'static [SlotBytes] {
        self.slots
    }

    /// The only row where this code can be.
    ///
    /// A code that is longer than a slot holds must still be compared with the row's own.
    #[inline(always)]
    pub(crate) const fn row(&self, code: &Code<'_>) -> Option<usize> {
        let bucket = bucket(code.hash(), self.displacements.len());
        if bucket >= self.displacements.len() {
            return None;
        }
        let displacement = u16::from_le_bytes(self.displacements[bucket]);
        let slot = slot(code.hash(), displacement, self.slots.len());
        if slot >= self.slots.len() {
            return None;
        }
        Slot::from_bytes(&self.slots[slot]).row_of(code.packed())
    }

    /// Whether a set with this many entries has no index.
    ///
    /// No displacement keeps its codes apart then, which only crafted codes cause.
    pub(crate) const fn is_missing(&self, entries: usize) -> bool {
        self.displacements.is_empty() && entries > 0
    }
}

/// Half of a hash of what a slot holds of a code, without the row.
///
/// The hash of the code itself would cost the compiler many times as long.
#[allow(clippy::cast_possible_truncation, reason = "half of the bits are left")]
pub(crate) const fn fingerprint(slot: Slot) -> u32 {
    let start = (slot.first ^ slot.last << 1).wrapping_mul(0x9FB2_1C65_1E98_DF25);
    let end = (slot.second ^ slot.rest_without_row()).wrapping_mul(0xE703_7ED1_A0B4_28DB);
    ((start ^ end) >> 32) as u32
}
