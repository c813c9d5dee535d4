//! The table of a set's entries, assembled at compile time from literals.
//!
//! Arrays of literals are what the compiler processes fastest: a call, a struct literal or a slice
//! per entry costs it a multiple, and so does each step taken here. What only some entries have is
//! therefore written for those alone; see [`platform_error_syntax::row`].

use platform_error_syntax::row::{HEAD_LEN, Head};

use super::packed::Start;
use super::{Labels, Metadata};
use crate::param::Param;
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
    /// What those rows have.
    pub more: &'static More,
}

/// What only some rows of a table have, one row after the other.
///
/// The rows share it, because a row that points to no memory of its own costs the binary less.
#[derive(Debug)]
pub struct More {
    /// The further strings.
    pub strings: &'static [&'static str],
    /// The parameters.
    pub params: &'static [Param],
    /// The labels of the set, then those of each row that has labels of its own; empty if there are
    /// none at all.
    pub labels: &'static [Labels],
}

/// What the rows have where no row has more.
pub static NO_MORE: More = More {
    strings: &[],
    params: &[],
    labels: &[],
};

/// Assembles the rows of a table.
pub const fn table<const N: usize>(columns: &Columns<'_, N>) -> [Metadata; N] {
    let more = columns.more;
    let set_has_labels = !more.labels.is_empty() && !more.labels[0].is_empty();
    let mut table = [Metadata {
        texts: [""; 5],
        more: if set_has_labels { Some(more) } else { None },
        strings: Start::new(0),
        params_start: Start::new(0),
        aliases: 0,
        params: 0,
        labels: 0,
        flags: 0,
        kind: Kind::Unknown,
        retry: Kind::Unknown.retry(),
        status: 0,
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
    add_more(&mut table, columns.heads, more);
    table
}

/// Adds what only some rows have.
const fn add_more(table: &mut [Metadata], heads: &[u8], more: &'static More) {
    let heads = heads.as_chunks::<HEAD_LEN>().0;
    let mut strings = 0;
    let mut params = 0;
    let mut at = 0;
    while at < heads.len() {
        let head = Head::unpack(heads[at]);
        let row = &mut table[head.row as usize];
        row.more = Some(more);
        row.strings = Start::new(strings);
        row.params_start = Start::new(params);
        row.aliases = head.aliases;
        row.params = head.params;
        row.labels = head.labels;
        row.flags = head.flags;
        row.status = head.status;
        if head.retry > 0 {
            row.retry = Retry::ALL[head.retry as usize - 1];
        }
        strings += head.string_count();
        params += head.params as usize;
        at += 1;
    }
}
