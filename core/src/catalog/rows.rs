//! [`Rows`], the way from a code to the row of a set's own entry.

use super::Catalog;
use crate::Metadata;
use crate::index::Index;
use crate::index::code::{Code, LengthClass};

/// The entries of a set, without those of the sets that it includes, and their index.
///
/// The derive's `from_code` takes these out of a catalog at compile time: it must not name the
/// whole catalog, which would make its crate contain the vtable that `Catalog::downcast` needs, and
/// with it the type's `Debug`, for nothing.
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    entries: &'static [Metadata],
    index: Index,
}

impl Rows {
    /// The row of the entry with this code, alias or reason.
    pub const fn row(self, code: &str) -> Option<usize> {
        match LengthClass::of(code) {
            LengthClass::Invalid => None,
            LengthClass::Typical | LengthClass::Rare => self.find(&Code::new(code)),
        }
    }

    pub(super) const fn find(self, code: &Code<'_>) -> Option<usize> {
        let Self { entries, index } = self;
        if index.is_missing(entries.len()) {
            let mut row = 0;
            while row < entries.len() {
                if entries[row].has_code(code) {
                    return Some(row);
                }
                row += 1;
            }
            return None;
        }
        match index.row(code) {
            Some(row) if row < entries.len() && entries[row].has_code(code) => Some(row),
            _ => None,
        }
    }
}

impl Catalog {
    /// The entries of this set and their index.
    #[doc(hidden)]
    pub const fn rows(&self) -> Rows {
        Rows {
            entries: self.entries,
            index: self.index,
        }
    }
}
