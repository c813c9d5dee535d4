//! Lists of sets, each set once. All of it runs at compile time.

use super::Catalog;
use crate::const_str;

/// The most sets that a set may include. For a generic set, it is the size of its list, too: how
/// many it includes is not known before its parameters are.
pub const MAX_SETS: usize = 256;
/// The size of the table in which the codes of a generic set are compared, for the same reason.
pub const MAX_CODES: usize = 1 << 14;

/// A list of up to `N` sets.
#[derive(Debug)]
pub struct SetList<const N: usize> {
    sets: [&'static Catalog; N],
    len: usize,
}

impl<const N: usize> SetList<N> {
    pub(super) const EMPTY: Self = Self {
        sets: [Catalog::UNKNOWN; N],
        len: 0,
    };

    /// The same sets, in a list that has room for just these.
    pub const fn fitted<const M: usize>(&self) -> SetList<M> {
        let mut fitted = SetList::EMPTY;
        let mut at = 0;
        while at < self.len {
            fitted.push(self.sets[at]);
            at += 1;
        }
        fitted
    }

    /// How many sets there are.
    #[allow(clippy::len_without_is_empty, reason = "nothing asks for it")]
    pub const fn len(&self) -> usize {
        self.len
    }

    /// Appends a set.
    ///
    /// # Panics
    ///
    /// If there is no room for it.
    pub(super) const fn push(&mut self, set: &'static Catalog) {
        assert!(
            self.len < N,
            "a set includes more than 256 others; join them with `catalog!`"
        );
        self.sets[self.len] = set;
        self.len += 1;
    }

    /// Appends a set that is not in the list, and returns whether it was not. A catalog without the
    /// sets that it includes gives way to the whole one.
    pub(super) const fn add(&mut self, set: &'static Catalog) -> bool {
        let mut at = 0;
        while at < self.len {
            if is_same(self.sets[at], set) {
                if set.whole.is_none() {
                    self.sets[at] = set;
                }
                return false;
            }
            at += 1;
        }
        self.push(set);
        true
    }

    /// Adds a set and those that it includes.
    pub(super) const fn add_all(&mut self, root: &'static Catalog) {
        let mut set = 0;
        while set <= root.sets().len() {
            self.add(root.set(set));
            set += 1;
        }
    }

    pub(super) const fn as_slice(&self) -> &[&'static Catalog] {
        self.sets.split_at(self.len).0
    }
}

/// The number of sets that these include at any depth, themselves included. A set that is reached
/// twice counts twice.
pub const fn count_sets(includes: &[&'static Catalog]) -> usize {
    let mut count = 0;
    let mut include = 0;
    while include < includes.len() {
        count += 1 + includes[include].sets().len();
        include += 1;
    }
    count
}

/// These catalogs as a list.
pub const fn listed_sets<const N: usize>(includes: &[&'static Catalog]) -> SetList<N> {
    let mut listed = SetList::EMPTY;
    let mut include = 0;
    while include < includes.len() {
        listed.push(includes[include]);
        include += 1;
    }
    listed
}

/// These sets and those that they include, each once, in the order in which they first appear.
pub const fn distinct_sets<const N: usize>(includes: &[&'static Catalog]) -> SetList<N> {
    let mut distinct = SetList::EMPTY;
    let mut include = 0;
    while include < includes.len() {
        distinct.add_all(includes[include]);
        include += 1;
    }
    distinct
}

/// Whether two catalogs are of the same set.
///
/// The path alone does not tell: two versions of a crate are two crates, two packages may have
/// crates of the same name, and two functions of a module may each declare a set of the same name.
/// The first and the last code tell the latter apart.
pub(super) const fn is_same(a: &Catalog, b: &Catalog) -> bool {
    let len = a.entries().len();
    if len != b.entries().len()
        || !const_str::equal(a.path(), b.path())
        || !const_str::equal(a.version(), b.version())
        || !const_str::equal(a.domain(), b.domain())
    {
        return false;
    }
    len == 0
        || const_str::equal(a.entries()[0].code(), b.entries()[0].code())
            && const_str::equal(a.entries()[len - 1].code(), b.entries()[len - 1].code())
}
