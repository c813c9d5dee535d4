//! The sets of a catalogue, each once. All of it when the program is compiled.

use super::Catalog;

/// The most sets that one set may include, and the most codes that there may be then, where their numbers are not known
/// before the program is compiled: in a generic set.
pub const MAX_SETS: usize = 256;
/// See [`MAX_SETS`].
pub const MAX_CODES: usize = 1 << 14;

/// How many sets there are in these and in what they include, each counted once.
pub const fn count_sets(includes: &[&'static Catalog]) -> usize {
    let mut most = 0;
    let mut include = 0;
    while include < includes.len() {
        most += 1 + includes[include].sets.len();
        include += 1;
    }
    most
}

/// The sets among these. A box that may hold any platform error is none, even where an alias hides that it is one.
pub const fn direct_sets<const N: usize>(
    includes: &[&'static Catalog; N],
) -> ([&'static Catalog; N], usize) {
    let mut direct = [Catalog::UNKNOWN; N];
    let (mut include, mut count) = (0, 0);
    while include < N {
        if !includes[include].path.is_empty() {
            direct[count] = includes[include];
            count += 1;
        }
        include += 1;
    }
    (direct, count)
}

/// The same, for a list of [`catalog!`](crate::catalog), which is as long as a constant says.
pub const fn listed_sets<const N: usize>(
    includes: &[&'static Catalog],
) -> ([&'static Catalog; N], usize) {
    match includes.first_chunk() {
        Some(includes) => direct_sets(includes),
        None => ([Catalog::UNKNOWN; N], 0),
    }
}

/// The sets in these and in what they include, each once, in order of their first appearance; and how many there are.
///
/// # Panics
///
/// When the program is compiled, if there are more than `N`, which only a generic set can have.
pub const fn distinct_sets<const N: usize>(
    includes: &[&'static Catalog],
) -> ([&'static Catalog; N], usize) {
    let mut distinct = [Catalog::UNKNOWN; N];
    let mut count = 0;
    let mut include = 0;
    while include < includes.len() {
        let root = includes[include];
        let mut set = 0;
        while set <= root.sets.len() {
            let this = root.set(set);
            let mut known = 0;
            while known < count && !is_same(distinct[known], this) {
                known += 1;
            }
            if known == count {
                assert!(count < N, "a generic set includes more than 256 sets");
                distinct[count] = this;
                count += 1;
            }
            set += 1;
        }
        include += 1;
    }
    (distinct, count)
}

/// The set that a generic one includes and that is the same with other parameters, by its place among the included.
pub(super) const fn instance(catalog: &Catalog) -> Option<usize> {
    let mut set = 0;
    while set < catalog.sets.len() {
        if is_same(catalog, catalog.sets[set]) {
            return Some(set);
        }
        set += 1;
    }
    None
}

/// Whether two catalogues are of one set. Two versions of a crate are two crates, two packages may call their crates the
/// same, and two functions of a module may each have a set of one name: then a code tells them apart.
const fn is_same(a: &Catalog, b: &Catalog) -> bool {
    let len = a.entries.len();
    is_equal(a.path, b.path)
        && is_equal(a.version, b.version)
        && is_equal(a.domain, b.domain)
        && len == b.entries.len()
        && (len == 0
            || is_equal(a.entries[0].code(), b.entries[0].code())
                && is_equal(a.entries[len - 1].code(), b.entries[len - 1].code()))
}

/// `==`, which is not to be had when the program is compiled.
pub(super) const fn is_equal(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    a.len() == b.len() && at == a.len()
}
