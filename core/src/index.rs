//! [`Index`], the perfect hash from a code to its row.
//!
//! The derive knows all codes, so it searches for a function that sends each to a slot of its own ("hash and displace"):
//! the upper bits of the hash choose a bucket, and the bucket's displacement says where the others go. A lookup is one
//! hash, two loads and one comparison, whether it hits or not. The derive has a copy of [`hash`] and [`slot`]; [`slots`],
//! which fills the slots when the program is compiled, is the proof that both copies agree.

#![allow(clippy::inline_always, reason = "a lookup is short only if it is one function; measured")]

use crate::Metadata;

/// The way from a code to the row of its entry. Without displacements there is none, and the rows are searched.
#[derive(Clone, Copy, Debug)]
pub struct Index {
    /// The displacement of each bucket. Their number is a power of 2.
    displacements: &'static [u16],
    /// Their number is a power of 2.
    slots: &'static [Slot],
}

/// A code or alias, by its words, and the row of its entry. The words stand here so that the comparison need not wait for
/// the row.
#[derive(Clone, Copy, Debug)]
pub struct Slot {
    words: Words,
    /// 0 where the slot is empty: no code has this length.
    len: u8,
    row: u16,
}

impl Index {
    /// The index of a set without entries.
    pub const EMPTY: Self = Self::new(&[], &[]);

    /// What the derive has found.
    pub const fn new(displacements: &'static [u16], slots: &'static [Slot]) -> Self {
        Self { displacements, slots }
    }

    /// How many slots there are.
    pub(crate) const fn len(&self) -> usize {
        self.slots.len()
    }

    /// The one row where this code can be. Where the code is longer than its words hold, it need not be there.
    #[inline(always)]
    pub(crate) const fn row(&self, code: &Code<'_>) -> Option<usize> {
        let bucket = bucket(code.hash, self.displacements.len());
        if bucket >= self.displacements.len() {
            return None;
        }
        let slot = slot(code.hash, self.displacements[bucket], self.slots.len());
        if slot >= self.slots.len() {
            return None;
        }
        let slot = &self.slots[slot];
        #[allow(clippy::cast_possible_truncation, reason = "no code is longer than 128 bytes")]
        if slot.len == code.bytes.len() as u8 && slot.words.same(&code.words) { Some(slot.row as usize) } else { None }
    }

    /// Whether there are entries, and no way to them: no displacement keeps their codes apart, which takes an author who
    /// is after it.
    pub(crate) const fn is_missing(&self, table: &[Metadata]) -> bool {
        self.displacements.is_empty() && !table.is_empty()
    }
}

/// The slots of a set.
///
/// # Panics
///
/// When the program is compiled: if two codes have one slot, because the derive is not of this release.
#[allow(clippy::cast_possible_truncation, reason = "the derive makes no longer code and no set of more rows than fit")]
pub const fn slots<const SLOTS: usize>(table: &[Metadata], displacements: &[u16]) -> [Slot; SLOTS] {
    const EMPTY: Slot = Slot { words: Words { first: 0, second: 0, third: 0, last: 0 }, len: 0, row: 0 };
    let mut slots = [EMPTY; SLOTS];
    let mut row = 0;
    while row < table.len() && SLOTS > 0 {
        let mut name = 0;
        while let Some(code) = table[row].name(name) {
            let code = Code::new(code);
            let slot = slot(code.hash, displacements[bucket(code.hash, displacements.len())], SLOTS);
            assert!(slots[slot].len == 0, "platform-error and its derive are not of one release");
            slots[slot] = Slot { words: code.words, len: code.bytes.len() as u8, row: row as u16 };
            name += 1;
        }
        row += 1;
    }
    slots
}

/// The bucket that a hash belongs to.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "16 bits are left")]
const fn bucket(hash: u64, buckets: usize) -> usize {
    (hash >> 48) as usize & buckets.wrapping_sub(1)
}

/// Where a hash goes under a displacement. The step is odd, so that it leads to every slot.
#[inline]
#[allow(clippy::cast_possible_truncation, reason = "a slot is a few bits of the hash")]
const fn slot(hash: u64, displacement: u16, slots: usize) -> usize {
    let moved = (hash as u32).wrapping_add((displacement as u32).wrapping_mul((hash >> 32) as u32 | 1));
    moved as usize & slots.wrapping_sub(1)
}

/// The hash of a code: its words, in two folded multiplications.
#[inline(always)]
const fn hash(words: &Words, code: &[u8]) -> u64 {
    let Words { first, second, third, last } = *words;
    let last = last ^ code.len() as u64;
    let last = if code.len() > 32 { inner_words(code, last) } else { last };
    mix(first, second).wrapping_sub(mix(last, third))
}

/// Two words in one: both halves of their product. The constants keep the words from changing places, and a text that
/// repeats itself from leaving its pattern there.
#[inline(always)]
#[allow(clippy::cast_possible_truncation, reason = "both halves are taken")]
const fn mix(a: u64, b: u64) -> u64 {
    let product = (a ^ 0x9FB2_1C65_1E98_DF25) as u128 * (b ^ 0xE703_7ED1_A0B4_28DB) as u128;
    product as u64 ^ (product >> 64) as u64
}

/// The words of a long code, mixed with another.
#[cold]
#[inline(never)]
const fn inner_words(code: &[u8], mut mixed: u64) -> u64 {
    let mut rest = code.split_at(8).1;
    while rest.len() > 8 {
        mixed = mix(mixed, word(rest)).wrapping_add(mixed);
        rest = rest.split_at(8).1;
    }
    mixed
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
        self.bytes.len() == other.len() && self.words.same(&Words::of(other)) && self.is_at_length(other)
    }

    /// Whether a text of the same length and the same words is the same.
    #[inline(always)]
    pub(crate) const fn is_at_length(&self, other: &[u8]) -> bool {
        self.bytes.len() <= 32 || same_inner(self.bytes, other)
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
            8..=32 => Self::Common,
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
        if word(a) != word(b) {
            return false;
        }
        (a, b) = (a.split_at(8).1, b.split_at(8).1);
    }
    true
}

/// Four words that hold each byte of a code of up to 32 bytes: the first two, and the last two. They overlap, so that few
/// lengths need a branch of their own.
#[derive(Clone, Copy, Debug)]
struct Words {
    first: u64,
    second: u64,
    third: u64,
    last: u64,
}

impl Words {
    #[inline(always)]
    const fn same(&self, other: &Self) -> bool {
        self.first == other.first && self.second == other.second && self.third == other.third && self.last == other.last
    }

    #[inline(always)]
    const fn of(code: &[u8]) -> Self {
        if let (Some(start), Some(end)) = (code.first_chunk::<16>(), code.last_chunk::<16>()) {
            return Self { first: half(start, 0), second: half(start, 1), third: half(end, 0), last: half(end, 1) };
        }
        if let (Some(start), Some(end)) = (code.first_chunk(), code.last_chunk()) {
            let (start, end) = (u64::from_le_bytes(*start), u64::from_le_bytes(*end));
            return Self { first: start, second: end, third: start, last: end };
        }
        let word = short(code);
        Self { first: word, second: word, third: word, last: word }
    }
}

/// One of the two words of sixteen bytes.
#[inline(always)]
const fn half(bytes: &[u8; 16], half: usize) -> u64 {
    match bytes.as_chunks::<8>().0 {
        [first, second] => u64::from_le_bytes(if half == 0 { *first } else { *second }),
        _ => 0,
    }
}

/// The bytes of a code of up to 7 bytes.
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

/// The first eight bytes; 0 where there are fewer.
#[inline]
const fn word(bytes: &[u8]) -> u64 {
    match bytes.first_chunk() {
        Some(word) => u64::from_le_bytes(*word),
        None => 0,
    }
}
