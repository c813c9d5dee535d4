//! The table of a set, made of literals when the program is compiled.
//!
//! Arrays of literals are what the compiler takes in fastest; a call, a struct literal or a slice of its own per entry
//! costs it a multiple. So does each step that is taken here: what few entries have is written to those alone.

use super::{Labels, Metadata, PIECES};
use crate::{Kind, Retry};

/// For an entry that has [more](Metadata::more): its row, its aliases and its parameters as two bytes each, then its flags,
/// and the number of its own advice or 0.
const HEAD: usize = 8;

/// The table of the entries with these texts, five of each and the number of its kind; what few of them have; and the
/// labels of those that have their own, by their rows, and of all others.
pub const fn table<const N: usize>(
    (texts, kinds): (&[&'static str], &[u8; N]),
    (heads, mut more): (&[u8], &'static [&'static str]),
    (own_labels, labels): (&'static [(usize, Labels)], Option<&'static Labels>),
) -> [Metadata; N] {
    const NONE: Metadata = Metadata {
        texts: [""; 5],
        more: &[],
        labels: None,
        aliases: 0,
        params: 0,
        flags: 0,
        kind: Kind::Unknown,
        retry: Kind::Unknown.retry(),
    };
    let mut table = [Metadata { labels, ..NONE }; N];
    let (texts, _) = texts.as_chunks();
    let mut at = 0;
    while at < N {
        table[at].texts = texts[at];
        if kinds[at] != Kind::Unknown as u8 {
            table[at].kind = Kind::ALL[kinds[at] as usize - 1];
            table[at].retry = table[at].kind.retry();
        }
        at += 1;
    }
    let (heads, _) = heads.as_chunks::<HEAD>();
    let mut head = 0;
    while head < heads.len() {
        let [
            row,
            row_high,
            aliases,
            aliases_high,
            params,
            params_high,
            flags,
            retry,
        ] = heads[head];
        let row = &mut table[u16::from_le_bytes([row, row_high]) as usize];
        row.aliases = u16::from_le_bytes([aliases, aliases_high]);
        row.params = u16::from_le_bytes([params, params_high]);
        row.flags = flags;
        if retry > 0 {
            row.retry = Retry::ALL[retry as usize - 1];
        }
        (row.more, more) = more.split_at(row.count());
        head += 1;
    }
    let mut own = 0;
    while own < own_labels.len() {
        table[own_labels[own].0].labels = Some(&own_labels[own].1);
        own += 1;
    }
    table
}

impl Metadata {
    /// How many texts it has beside the five.
    const fn count(&self) -> usize {
        let pieces = if self.flags & PIECES == 0 {
            0
        } else {
            self.params as usize + 1
        };
        let flagged = (self.flags & !PIECES).count_ones() as usize;
        self.aliases as usize + self.params as usize + pieces + flagged
    }
}
