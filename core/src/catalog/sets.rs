//! The sets of a catalogue: which they are, and that no two of them have one code. All of it when the program is
//! compiled.

use super::Catalog;
use crate::index::{Code, Index};

/// The most sets that one set may include, and the most codes that there may be then, where their numbers are not known
/// before the program is compiled: in a generic set.
pub const MOST_SETS: usize = 256;
/// See [`MOST_SETS`].
pub const MOST_CODES: usize = 1 << 14;

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
pub const fn direct_sets<const N: usize>(includes: &[&'static Catalog; N]) -> ([&'static Catalog; N], usize) {
    let mut direct = [Catalog::OPEN; N];
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

/// The sets in these and in what they include, each once, in order of their first appearance; and how many there are.
///
/// # Panics
///
/// When the program is compiled, if there are more than `N`, which only a generic set can have.
pub const fn distinct_sets<const N: usize>(includes: &[&'static Catalog]) -> ([&'static Catalog; N], usize) {
    let mut distinct = [Catalog::OPEN; N];
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

/// Whether two catalogues are of one set. Two versions of a crate are two crates, and two functions of a module may each
/// have a set of one name: then a code tells them apart.
const fn is_same(a: &Catalog, b: &Catalog) -> bool {
    is_equal(a.path, b.path)
        && is_equal(a.version, b.version)
        && a.entries.len() == b.entries.len()
        && (a.entries.is_empty() || is_equal(a.entries[0].code(), b.entries[0].code()))
}

/// `==`, which is not to be had when the program is compiled.
const fn is_equal(a: &str, b: &str) -> bool {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let mut at = 0;
    while at < a.len() && at < b.len() && a[at] == b[at] {
        at += 1;
    }
    a.len() == b.len() && at == a.len()
}

/// How many slots the search for a clash takes: twice as many as there are codes and aliases at most, and a power of 2.
pub const fn count_codes(index: Index, includes: &[&'static Catalog]) -> usize {
    let mut codes = index.slots().len();
    let mut include = 0;
    while include < includes.len() {
        let mut set = 0;
        while set <= includes[include].sets.len() {
            codes += includes[include].set(set).index.slots().len();
            set += 1;
        }
        include += 1;
    }
    (2 * codes + 1).next_power_of_two()
}

/// The catalogue, in which no two different sets have one code.
///
/// Each code goes once into one hash table, so the cost grows with the number of codes, however many sets there are.
///
/// # Panics
///
/// When the program is compiled, if there is such a code: that is its purpose.
#[allow(clippy::cast_possible_truncation, reason = "the hash is cut to the slots, and no set has more rows")]
// So that the compiler points at the set.
#[track_caller]
pub const fn without_clash<const SLOTS: usize>(catalog: Catalog) -> Catalog {
    // The set, counted from 1, and the row.
    let mut slots = [(0u32, 0u32); SLOTS];
    let mut set = 0;
    while set <= catalog.sets.len() {
        let this = catalog.set(set);
        let mut row = 0;
        while row < this.entries.len() {
            let mut name = 0;
            while let Some(text) = this.entries[row].name(name) {
                let code = Code::new(text);
                let mut slot = code.hash as usize % SLOTS;
                let mut probes = 0;
                while slots[slot].0 != 0 {
                    let other = catalog.set(slots[slot].0 as usize - 1);
                    if slots[slot].0 as usize - 1 != set && other.entries[slots[slot].1 as usize].has_code(&code) {
                        clash(text, other, this);
                    }
                    slot = (slot + 1) % SLOTS;
                    probes += 1;
                    assert!(probes < SLOTS, "a generic set includes more than 16,384 codes");
                }
                slots[slot] = (set as u32 + 1, row as u32);
                name += 1;
            }
            row += 1;
        }
        set += 1;
    }
    catalog
}

/// The compile error of a clash.
#[track_caller]
const fn clash(code: &str, first: &Catalog, second: &Catalog) -> ! {
    const ROOM: usize = 1024;
    let parts = [
        "the code \"",
        code,
        "\" belongs to both `",
        first.path,
        "` and `",
        second.path,
        "`; give one of the two another code, and keep the old one as its alias if it was published in one place only",
    ];
    let mut text = [0; ROOM];
    let mut len = 0;
    let mut part = 0;
    while part < parts.len() {
        let bytes = parts[part].as_bytes();
        let mut at = 0;
        while at < bytes.len() && len < ROOM {
            text[len] = bytes[at];
            len += 1;
            at += 1;
        }
        part += 1;
    }
    match core::str::from_utf8(text.split_at(len).0) {
        Ok(text) => panic!("{}", text),
        Err(_) => panic!("two sets have one code"),
    }
}
