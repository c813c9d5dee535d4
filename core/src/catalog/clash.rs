//! That no two sets of a catalogue have one code. All of it when the program is compiled.

use super::Catalog;
use super::sets::is_equal;
use crate::Metadata;
use crate::index::{Code, Index, seen as seen_in};

/// How many slots the search for a clash takes: twice as many as there are codes and aliases at most, and a power of 2.
pub const fn conflict_table_len(index: Index, includes: &[&'static Catalog]) -> usize {
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
/// Each code goes once into one hash table, so the cost grows with the number of codes, however many sets there are. It is
/// found there by a hash of what its slot holds.
///
/// # Panics
///
/// When the program is compiled, if there is such a code: that is its purpose.
// So that the compiler points at the set.
#[track_caller]
pub const fn without_conflict<const SLOTS: usize>(catalog: Catalog) -> Catalog {
    let mut seen = [Seen {
        key: 0,
        set: 0,
        row: 0,
    }; SLOTS];
    let mut set = 0;
    while set <= catalog.sets.len() {
        let this = catalog.set(set);
        if catalog.is_again(set) {
            set += 1;
            continue;
        }
        let mut slot = 0;
        while slot < this.index.slots().len() {
            if let Some((row, key)) = seen_in(&this.index.slots()[slot]) {
                see(&mut seen, &catalog, key, set, row);
            }
            slot += 1;
        }
        if this.index.is_missing(this.entries) {
            see_searched(&mut seen, &catalog, set);
        }
        set += 1;
    }
    catalog
}

/// A code: part of its hash, its set, counted from 1, and its row.
#[derive(Clone, Copy)]
struct Seen {
    key: u32,
    set: u16,
    row: u16,
}

/// Enters a code, unless another set has it.
#[track_caller]
#[allow(
    clippy::cast_possible_truncation,
    reason = "a catalogue has fewer sets, and a set fewer rows"
)]
const fn see<const SLOTS: usize>(
    seen: &mut [Seen; SLOTS],
    catalog: &Catalog,
    key: u32,
    set: usize,
    row: usize,
) {
    let mut at = key as usize % SLOTS;
    let mut probes = 0;
    while seen[at].set != 0 {
        let Seen {
            key: other_key,
            set: other_set,
            row: other_row,
        } = seen[at];
        if other_key == key && other_set as usize != set + 1 {
            let (this, other) = (catalog.set(set), catalog.set(other_set as usize - 1));
            if let Some(code) = common(&this.entries[row], &other.entries[other_row as usize]) {
                clash(code, other, this);
            }
        }
        at = (at + 1) % SLOTS;
        probes += 1;
        assert!(
            probes < SLOTS,
            "a generic set includes more than 16,384 codes"
        );
    }
    seen[at] = Seen {
        key,
        set: set as u16 + 1,
        row: row as u16,
    };
}

/// Enters the codes of a set that has no slots.
#[track_caller]
#[allow(
    clippy::cast_possible_truncation,
    reason = "a slot holds as much of it"
)]
const fn see_searched<const SLOTS: usize>(seen: &mut [Seen; SLOTS], catalog: &Catalog, set: usize) {
    let entries = catalog.set(set).entries;
    let mut row = 0;
    while row < entries.len() {
        let mut name = 0;
        while let Some(code) = entries[row].name(name) {
            see(seen, catalog, Code::new(code).key(), set, row);
            name += 1;
        }
        row += 1;
    }
}

/// A code or alias that two entries have.
const fn common(a: &Metadata, b: &Metadata) -> Option<&'static str> {
    let mut name = 0;
    while let Some(code) = a.name(name) {
        if b.has_code(&Code::new(code)) {
            return Some(code);
        }
        name += 1;
    }
    None
}

/// The compile error of a clash.
#[track_caller]
const fn clash(code: &str, first: &Catalog, second: &Catalog) -> ! {
    const ROOM: usize = 1024;
    let (of_first, of_second) = (origin(first, second), origin(second, first));
    let parts: [&[&str]; 5] = [
        &["the code \"", code, "\" belongs to both `", first.path, "`"],
        &of_first,
        &[" and `", second.path, "`"],
        &of_second,
        &[
            "; give one of the two another code, and keep the old one as its alias if it was published in one place only",
        ],
    ];
    let mut text = [0; ROOM];
    let mut len = 0;
    let mut part = 0;
    while part < parts.len() {
        let mut piece = 0;
        while piece < parts[part].len() {
            len = append(&mut text, len, parts[part][piece]);
            piece += 1;
        }
        part += 1;
    }
    match core::str::from_utf8(text.split_at(len).0) {
        Ok(text) => panic!("{}", text),
        Err(_) => panic!("two sets have one code"),
    }
}

/// Where a set comes from, if that is needed to tell it from the other: two versions of a crate have the same paths.
const fn origin(set: &Catalog, other: &Catalog) -> [&'static str; 5] {
    if is_equal(set.path, other.path) {
        [" (", set.domain, " ", set.version, ")"]
    } else {
        [""; 5]
    }
}

/// Writes a text behind as many bytes as there are, as far as there is room; says how many there are then.
const fn append(bytes: &mut [u8], mut len: usize, text: &str) -> usize {
    let text = text.as_bytes();
    let mut at = 0;
    while at < text.len() && len < bytes.len() {
        bytes[len] = text[at];
        len += 1;
        at += 1;
    }
    len
}
