//! Lists of sets, each set once. All of it runs at compile time.

use super::Catalog;
use crate::const_str;

/// The most sets that a generic set may include. How many it includes is not known before its
/// parameters are.
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
    const EMPTY: Self = Self {
        sets: [Catalog::UNKNOWN; N],
        len: 0,
    };

    /// Appends a set. There must be room for it.
    const fn push(&mut self, set: &'static Catalog) {
        self.sets[self.len] = set;
        self.len += 1;
    }

    const fn contains(&self, set: &Catalog) -> bool {
        let mut at = 0;
        while at < self.len {
            if is_same(self.sets[at], set) {
                return true;
            }
            at += 1;
        }
        false
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

/// The sets among these.
///
/// A box of any platform error is not a set. The derive leaves it out, unless it is hidden behind
/// a type alias.
pub const fn direct_sets<const N: usize>(includes: &[&'static Catalog; N]) -> SetList<N> {
    let mut direct = SetList::EMPTY;
    let mut include = 0;
    while include < N {
        if !includes[include].is_unknown() {
            direct.push(includes[include]);
        }
        include += 1;
    }
    direct
}

/// The same as [`direct_sets`], for a slice whose length is a constant.
pub const fn listed_sets<const N: usize>(includes: &[&'static Catalog]) -> SetList<N> {
    match includes.first_chunk() {
        Some(includes) => direct_sets(includes),
        None => SetList::EMPTY,
    }
}

/// These sets and those that they include, each once, in the order in which they first appear.
///
/// # Panics
///
/// If there are more than `N`, which can only be in a generic set.
pub const fn distinct_sets<const N: usize>(includes: &[&'static Catalog]) -> SetList<N> {
    let mut distinct = SetList::EMPTY;
    let mut include = 0;
    while include < includes.len() {
        let root = includes[include];
        let mut set = 0;
        while set <= root.sets().len() {
            let this = root.set(set);
            if !distinct.contains(this) {
                assert!(
                    distinct.len < N,
                    "a generic set includes more than 256 sets"
                );
                distinct.push(this);
            }
            set += 1;
        }
        include += 1;
    }
    distinct
}

/// The position, among the sets that a generic set includes, of that set with other parameters.
pub(super) const fn find_own_instance(catalog: &Catalog) -> Option<usize> {
    let sets = catalog.sets();
    let mut set = 0;
    while set < sets.len() {
        if is_same(catalog, sets[set]) {
            return Some(set);
        }
        set += 1;
    }
    None
}

/// Whether two catalogs are of the same set.
///
/// The path alone does not tell: two versions of a crate are two crates, two packages may have
/// crates of the same name, and two functions of a module may each declare a set of the same name.
/// The first and the last code tell the latter apart.
const fn is_same(a: &Catalog, b: &Catalog) -> bool {
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
