//! How the derive packs what only some errors have.
//!
//! Every error has five strings and a kind; the derive writes these as plain arrays. An error with
//! aliases, parameters, a link and the like also gets a [`Head`], and its further strings follow
//! each other in one list:
//!
//! ```text
//! aliases … | parameters … | pieces of the message … | docs | since | deprecated
//! ```
//!
//! The head says how many there are of the first two and, by a flag each, which of the others.

/// The row has the strings before each parameter of the message, and the one after the last.
pub const PIECES: u8 = 1;
/// The row has the link.
pub const DOCS: u8 = 1 << 1;
/// The row has the version that introduced the error.
pub const SINCE: u8 = 1 << 2;
/// The row has the note that the error is no longer issued.
pub const DEPRECATED: u8 = 1 << 3;

/// The size of a packed [`Head`] in bytes.
pub const HEAD_LEN: usize = 8;

/// What the further strings of a row are.
///
/// ```
/// use platform_error_syntax::row::{DOCS, Head};
///
/// let head = Head { row: 3, aliases: 1, params: 0, flags: DOCS, retry: 2 };
/// assert_eq!(Head::unpack(head.pack()), head);
/// assert_eq!(head.string_count(), 2);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The row that it belongs to.
    pub row: u16,
    /// How many aliases there are.
    pub aliases: u16,
    /// How many parameters the message shows.
    pub params: u16,
    /// Which other strings the row has: [`PIECES`], [`DOCS`] and so on.
    pub flags: u8,
    /// The number of the error's own [`Retry`](crate::kind::Retry), counted from 1; 0 if it has
    /// none.
    pub retry: u8,
}

impl Head {
    /// The head as bytes.
    pub const fn pack(self) -> [u8; HEAD_LEN] {
        let row = self.row.to_le_bytes();
        let aliases = self.aliases.to_le_bytes();
        let params = self.params.to_le_bytes();
        [
            row[0], row[1], aliases[0], aliases[1], params[0], params[1], self.flags, self.retry,
        ]
    }

    /// The head that these bytes are.
    pub const fn unpack(bytes: [u8; HEAD_LEN]) -> Self {
        let [
            row0,
            row1,
            aliases0,
            aliases1,
            params0,
            params1,
            flags,
            retry,
        ] = bytes;
        Self {
            row: u16::from_le_bytes([row0, row1]),
            aliases: u16::from_le_bytes([aliases0, aliases1]),
            params: u16::from_le_bytes([params0, params1]),
            flags,
            retry,
        }
    }

    /// How many further strings the row has.
    pub const fn string_count(self) -> usize {
        let pieces = if self.flags & PIECES == 0 {
            0
        } else {
            self.params as usize + 1
        };
        let flagged = (self.flags & !PIECES).count_ones() as usize;
        self.aliases as usize + self.params as usize + pieces + flagged
    }
}
