//! How the derive packs what only some errors have.
//!
//! Every error has five strings and a kind, which the derive writes as plain arrays. An error with
//! aliases, parameters, a link and the like also has a [`Head`], and its further strings follow
//! each other in one list:
//!
//! ```text
//! pieces of the message … | aliases … | docs | since | deprecated | title | retry after
//! ```
//!
//! The head gives the number of aliases and parameters, and has a flag for each of the others. The
//! parameters are in a list of their own.

/// The row has the pieces of its message: one before each parameter, and one after the last.
pub const PIECES: u8 = 1;
/// The row has a link.
pub const DOCS: u8 = 1 << 1;
/// The row has the version that introduced the error.
pub const SINCE: u8 = 1 << 2;
/// The row says what replaces the error.
pub const DEPRECATED: u8 = 1 << 3;
/// The row has a title of its own.
pub const TITLE: u8 = 1 << 4;
/// The row says after how many seconds to retry, in decimal.
pub const RETRY_AFTER: u8 = 1 << 5;

/// The size of a packed [`Head`] in bytes.
pub const HEAD_LEN: usize = 11;

/// Describes what a row has beyond its texts and its kind.
///
/// ```
/// use platform_error_syntax::row::{DOCS, Head, PIECES};
///
/// let head = Head { row: 3, aliases: 1, params: 2, flags: DOCS | PIECES, ..Head::default() };
/// assert_eq!(Head::unpack(head.pack()), head);
/// assert_eq!(head.string_count(), 5);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// The row that it belongs to.
    pub row: u16,
    /// How many aliases there are.
    pub aliases: u16,
    /// How many parameters there are.
    pub params: u16,
    /// The position of the row's labels in the list of them; those of the set are the first.
    pub labels: u16,
    /// Which other strings there are: [`PIECES`], [`DOCS`] and so on.
    pub flags: u8,
    /// The number of the error's own [`Retry`](crate::kind::Retry), counted from 1; 0 if it has
    /// none.
    pub retry: u8,
    /// The error's own HTTP status, counted from [`STATUS_BASE`]; 0 if it has none.
    pub status: u8,
}

/// What an HTTP status is counted from, so that those from 400 to 599 fit in a byte and 0 is none.
pub const STATUS_BASE: u16 = 399;

impl Head {
    /// Packs the head into bytes.
    pub const fn pack(self) -> [u8; HEAD_LEN] {
        let row = self.row.to_le_bytes();
        let aliases = self.aliases.to_le_bytes();
        let params = self.params.to_le_bytes();
        let labels = self.labels.to_le_bytes();
        [
            row[0],
            row[1],
            aliases[0],
            aliases[1],
            params[0],
            params[1],
            labels[0],
            labels[1],
            self.flags,
            self.retry,
            self.status,
        ]
    }

    /// Unpacks a head.
    pub const fn unpack(bytes: [u8; HEAD_LEN]) -> Self {
        Self {
            row: u16::from_le_bytes([bytes[0], bytes[1]]),
            aliases: u16::from_le_bytes([bytes[2], bytes[3]]),
            params: u16::from_le_bytes([bytes[4], bytes[5]]),
            labels: u16::from_le_bytes([bytes[6], bytes[7]]),
            flags: bytes[8],
            retry: bytes[9],
            status: bytes[10],
        }
    }

    /// How many further strings the row has.
    pub const fn string_count(self) -> usize {
        let flagged = (self.flags & !PIECES).count_ones() as usize;
        piece_count(self.flags, self.params) + self.aliases as usize + flagged
    }
}

/// How many pieces the message of a row with these flags and parameters has.
pub const fn piece_count(flags: u8, params: u16) -> usize {
    if flags & PIECES == 0 {
        0
    } else {
        params as usize + 1
    }
}
