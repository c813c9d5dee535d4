//! How the derive packs the facts of an error.
//!
//! Every error has a code, a message, and its explanation, cause and solution in one string, which
//! [`Small`] divides. An error with aliases, parameters, a link and the like also has a [`Further`]
//! and a [`Head`], and its further strings follow each other in one list, which all errors of a set
//! share:
//!
//! ```text
//! pieces of the message … | aliases … | docs | since | deprecated | title | retry after | reason
//!     | variant
//! ```
//!
//! The numbers of aliases and parameters are given, and there is a flag for each of the others. The
//! parameters are in a list of their own.
//!
//! Each of these is packed into one number, because each literal of a row costs the compiler time.

use crate::kind::{Kind, Retry};

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
/// The row has a reason that differs from the code.
pub const REASON: u8 = 1 << 6;
/// The row has the name of the variant, or of the struct, because it does not
/// [follow from the code](crate::variant::follows_from).
pub const VARIANT: u8 = 1 << 7;

/// The length in bytes of the longest explanation and cause that [`Small`] can divide.
pub const MAX_TEXT_LEN: usize = 0xFF_FFFF;

/// What an HTTP status is counted from, so that those from 400 to 599 fit in a byte and 0 is none.
pub const STATUS_BASE: u16 = 399;

const BYTE: u64 = 0xFF;
const TWO_BYTES: u64 = 0xFFFF;
const THREE_BYTES: u64 = 0xFF_FFFF;

/// What every row has besides its strings.
///
/// ```
/// use platform_error_syntax::kind::{Kind, Retry};
/// use platform_error_syntax::row::Small;
///
/// let small = Small {
///     explanation: 300,
///     cause: 20,
///     kind: Kind::NotFound,
///     retry: Retry::Never,
///     status: 0,
/// };
/// assert_eq!(Small::unpack(small.pack()), small);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Small {
    /// The length of the explanation, at most [`MAX_TEXT_LEN`].
    pub explanation: usize,
    /// The length of the cause, likewise. The rest is the solution.
    pub cause: usize,
    /// The kind.
    pub kind: Kind,
    /// The error's own advice, or that of the kind.
    pub retry: Retry,
    /// The error's own HTTP status, counted from [`STATUS_BASE`]; 0 if it has none.
    pub status: u8,
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "only the wanted bits are left"
)]
impl Small {
    /// Packs it into a number.
    pub const fn pack(self) -> u64 {
        (self.explanation as u64 & THREE_BYTES)
            | (self.cause as u64 & THREE_BYTES) << 24
            | (self.status as u64) << 48
            | (self.kind as u64) << 56
            | (self.retry as u64) << 61
    }

    /// Unpacks it.
    #[inline]
    pub const fn unpack(packed: u64) -> Self {
        Self {
            explanation: (packed & THREE_BYTES) as usize,
            cause: (packed >> 24 & THREE_BYTES) as usize,
            kind: Kind::from_number((packed >> 56) as u8 & 0x1F),
            retry: Retry::from_number((packed >> 61) as u8),
            status: (packed >> 48) as u8,
        }
    }
}

/// What of the lists that the rows share belongs to a row.
///
/// ```
/// use platform_error_syntax::row::{DOCS, Further, PIECES};
///
/// let further = Further { strings: 70_000, params: 2, flags: DOCS | PIECES, head: 3 };
/// assert_eq!(Further::unpack(further.pack()), further);
/// assert_eq!(further.piece_count(), 3);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Further {
    /// The position of its first string, in three bytes.
    pub strings: usize,
    /// How many parameters there are.
    pub params: u16,
    /// Which strings there are: [`PIECES`], [`DOCS`] and so on.
    pub flags: u8,
    /// The position of its [`Head`].
    pub head: u16,
}

#[allow(
    clippy::cast_possible_truncation,
    reason = "only the wanted bits are left"
)]
impl Further {
    /// Packs it into a number.
    pub const fn pack(self) -> u64 {
        (self.strings as u64 & THREE_BYTES)
            | (self.params as u64) << 24
            | (self.flags as u64) << 40
            | (self.head as u64) << 48
    }

    /// Unpacks it.
    #[inline]
    pub const fn unpack(packed: u64) -> Self {
        Self {
            strings: (packed & THREE_BYTES) as usize,
            params: (packed >> 24 & TWO_BYTES) as u16,
            flags: (packed >> 40 & BYTE) as u8,
            head: (packed >> 48) as u16,
        }
    }

    /// How many pieces the message has.
    #[inline]
    pub const fn piece_count(self) -> usize {
        if self.flags & PIECES == 0 {
            0
        } else {
            self.params as usize + 1
        }
    }
}

/// What is seldom asked of a row that has more.
///
/// ```
/// use platform_error_syntax::row::Head;
///
/// let head = Head { params_start: 70_000, aliases: 1, labels: 2 };
/// assert_eq!(Head::unpack(head.pack()), head);
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Head {
    /// The position of its first parameter.
    pub params_start: u32,
    /// How many aliases there are.
    pub aliases: u16,
    /// The position of the row's labels in the list of them; those of the set are the first.
    pub labels: u16,
}

/// The bytes of a packed [`Head`].
pub type HeadBytes = [u8; 8];

impl Head {
    /// That of a row without parameters, aliases and labels of its own.
    pub const NONE: Self = Self {
        params_start: 0,
        aliases: 0,
        labels: 0,
    };

    /// Packs the head into bytes.
    pub const fn pack(self) -> HeadBytes {
        let params = self.params_start.to_le_bytes();
        let aliases = self.aliases.to_le_bytes();
        let labels = self.labels.to_le_bytes();
        [
            params[0], params[1], params[2], params[3], aliases[0], aliases[1], labels[0],
            labels[1],
        ]
    }

    /// Unpacks a head.
    pub const fn unpack(bytes: HeadBytes) -> Self {
        let [p0, p1, p2, p3, a0, a1, l0, l1] = bytes;
        Self {
            params_start: u32::from_le_bytes([p0, p1, p2, p3]),
            aliases: u16::from_le_bytes([a0, a1]),
            labels: u16::from_le_bytes([l0, l1]),
        }
    }
}
