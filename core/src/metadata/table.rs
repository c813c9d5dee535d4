//! The table of a set's entries, assembled at compile time from literals.
//!
//! Arrays of literals are what the compiler processes fastest: a call, a struct literal or a slice
//! per entry costs it a multiple, and so does each step taken here. What only some entries have is
//! therefore written for those alone; see [`platform_error_syntax::row`].

use platform_error_syntax::row::{HEAD_LEN, Head};

use super::{Labels, Metadata};
use crate::{Kind, Retry};

/// The columns of a table with `N` rows.
#[derive(Debug)]
pub struct Columns<'a, const N: usize> {
    /// Code, message, explanation, cause and solution of each row.
    pub texts: &'a [&'static str],
    /// The number of each row's kind.
    pub kinds: &'a [u8; N],
    /// The packed [`Head`] of each row that has more.
    pub heads: &'a [u8],
    /// The further strings of those rows, one row after the other.
    pub more: &'static [&'static str],
    /// The labels of the rows that have labels of their own, by row.
    pub own_labels: &'static [(usize, Labels)],
    /// The labels of all other rows.
    pub labels: Option<&'static Labels>,
}

/// Assembles the rows of a table.
pub const fn table<const N: usize>(columns: &Columns<'_, N>) -> [Metadata; N] {
    const EMPTY: Metadata = Metadata {
        texts: [""; 5],
        more: &[],
        labels: None,
        aliases: 0,
        params: 0,
        flags: 0,
        kind: Kind::Unknown,
        retry: Kind::Unknown.retry(),
    };
    let mut table = [Metadata {
        labels: columns.labels,
        ..EMPTY
    }; N];
    let texts = columns.texts.as_chunks().0;
    let mut row = 0;
    while row < N {
        table[row].texts = texts[row];
        let kind = columns.kinds[row];
        if kind != Kind::Unknown as u8 {
            table[row].kind = Kind::ALL[kind as usize - 1];
            table[row].retry = table[row].kind.retry();
        }
        row += 1;
    }
    let heads = columns.heads.as_chunks::<HEAD_LEN>().0;
    let mut more = columns.more;
    let mut at = 0;
    while at < heads.len() {
        let head = Head::unpack(heads[at]);
        let row = &mut table[head.row as usize];
        row.aliases = head.aliases;
        row.params = head.params;
        row.flags = head.flags;
        if head.retry > 0 {
            row.retry = Retry::ALL[head.retry as usize - 1];
        }
        (row.more, more) = more.split_at(head.string_count());
        at += 1;
    }
    let own_labels = columns.own_labels;
    let mut at = 0;
    while at < own_labels.len() {
        table[own_labels[at].0].labels = Some(&own_labels[at].1);
        at += 1;
    }
    table
}
