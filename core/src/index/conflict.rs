//! The check that no two sets of a catalog share a code. All of it runs at compile time.

use platform_error_syntax::hash::Slot;

use super::code::Code;
use super::fingerprint;
use crate::catalog::Catalog;
use crate::{Metadata, const_str};

/// The size of the hash table that the check needs: a power of 2, and at least twice as many slots
/// as there are codes and aliases.
pub const fn conflict_table_len(catalog: &Catalog) -> usize {
    let mut codes = 0;
    let mut set = 0;
    while set <= catalog.sets().len() {
        codes += catalog.set(set).index().slots().len();
        set += 1;
    }
    (2 * codes + 1).next_power_of_two()
}

/// Returns the catalog, having checked that no two of its sets share a code.
///
/// Every code is inserted into one hash table, so the cost grows with the number of codes and not
/// with the number of pairs of sets. The table hashes what a code's slot holds.
///
/// # Panics
///
/// If two sets share a code. The panic is the compile error that the user sees.
// `track_caller` makes the compiler point at the set.
#[track_caller]
pub const fn without_conflict<const SLOTS: usize>(catalog: Catalog) -> Catalog {
    let mut table = [TableSlot {
        fingerprint: 0,
        set: 0,
        row: 0,
    }; SLOTS];
    let mut set = 0;
    while set <= catalog.sets().len() {
        insert_set(&mut table, &catalog, set);
        set += 1;
    }
    catalog
}

/// A slot of the table: the code's fingerprint, its set counted from 1, and its row.
#[derive(Clone, Copy)]
struct TableSlot {
    fingerprint: u32,
    set: u16,
    row: u16,
}

impl TableSlot {
    #[allow(
        clippy::cast_possible_truncation,
        reason = "the derive allows fewer sets and rows"
    )]
    const fn new(fingerprint: u32, set: usize, row: usize) -> Self {
        Self {
            fingerprint,
            set: set as u16 + 1,
            row: row as u16,
        }
    }
}

/// Inserts every code of a set.
#[track_caller]
const fn insert_set<const SLOTS: usize>(
    table: &mut [TableSlot; SLOTS],
    catalog: &Catalog,
    set: usize,
) {
    let this = catalog.set(set);
    let slots = this.index().slots();
    let mut slot = 0;
    while slot < slots.len() {
        let found = Slot::from_bytes(&slots[slot]);
        if !found.is_empty() {
            let row = found.row() as usize;
            insert(table, catalog, TableSlot::new(fingerprint(found), set, row));
        }
        slot += 1;
    }
    if this.index().is_missing(this.entries().len()) {
        insert_unindexed(table, catalog, set);
    }
}

/// Inserts the codes of a set that has no index.
#[track_caller]
const fn insert_unindexed<const SLOTS: usize>(
    table: &mut [TableSlot; SLOTS],
    catalog: &Catalog,
    set: usize,
) {
    let entries = catalog.set(set).entries();
    let mut row = 0;
    while row < entries.len() {
        let mut name = 0;
        while let Some(code) = entries[row].code_or_alias(name) {
            let fingerprint = fingerprint(Code::new(code).packed());
            insert(table, catalog, TableSlot::new(fingerprint, set, row));
            name += 1;
        }
        row += 1;
    }
}

/// Inserts a code, unless another set has it.
#[track_caller]
const fn insert<const SLOTS: usize>(
    table: &mut [TableSlot; SLOTS],
    catalog: &Catalog,
    code: TableSlot,
) {
    let mut at = code.fingerprint as usize % SLOTS;
    let mut probes = 0;
    while table[at].set != 0 {
        let other = table[at];
        if other.fingerprint == code.fingerprint && other.set != code.set {
            compare(catalog, other, code);
        }
        at = (at + 1) % SLOTS;
        probes += 1;
        assert!(
            probes < SLOTS,
            "a generic set includes more than 16,384 codes"
        );
    }
    table[at] = code;
}

/// Panics if two slots with the same fingerprint are of the same code.
#[track_caller]
const fn compare(catalog: &Catalog, first: TableSlot, second: TableSlot) {
    let first_set = catalog.set(first.set as usize - 1);
    let second_set = catalog.set(second.set as usize - 1);
    let first_entry = &first_set.entries()[first.row as usize];
    let second_entry = &second_set.entries()[second.row as usize];
    if let Some(code) = shared_code(second_entry, first_entry) {
        report(code, first_set, second_set);
    }
}

/// A code or alias that two entries share.
const fn shared_code(a: &Metadata, b: &Metadata) -> Option<&'static str> {
    let mut name = 0;
    while let Some(code) = a.code_or_alias(name) {
        if b.has_code(&Code::new(code)) {
            return Some(code);
        }
        name += 1;
    }
    None
}

/// The compile error.
#[track_caller]
const fn report(code: &str, first: &Catalog, second: &Catalog) -> ! {
    let first_origin = origin(first, second);
    let second_origin = origin(second, first);
    let parts: [&[&str]; 5] = [
        &[
            "the code \"",
            code,
            "\" belongs to both `",
            first.path(),
            "`",
        ],
        &first_origin,
        &[" and `", second.path(), "`"],
        &second_origin,
        &["; give one of the two another code"],
    ];
    let mut message = Message::EMPTY;
    let mut part = 0;
    while part < parts.len() {
        let mut piece = 0;
        while piece < parts[part].len() {
            message.append(parts[part][piece]);
            piece += 1;
        }
        part += 1;
    }
    match core::str::from_utf8(message.bytes.split_at(message.len).0) {
        Ok(message) => panic!("{}", message),
        Err(_) => panic!("two sets share a code"),
    }
}

/// Where a set comes from, if its path does not tell it from the other: two versions of a crate
/// have the same paths.
const fn origin(set: &Catalog, other: &Catalog) -> [&'static str; 5] {
    if const_str::equal(set.path(), other.path()) {
        [" (", set.domain(), " ", set.version(), ")"]
    } else {
        [""; 5]
    }
}

/// A string of limited length, built at compile time.
struct Message {
    bytes: [u8; 1024],
    len: usize,
}

impl Message {
    const EMPTY: Self = Self {
        bytes: [0; 1024],
        len: 0,
    };

    /// Appends as much of a string as there is room for.
    const fn append(&mut self, text: &str) {
        let text = text.as_bytes();
        let mut at = 0;
        while at < text.len() && self.len < self.bytes.len() {
            self.bytes[self.len] = text[at];
            self.len += 1;
            at += 1;
        }
    }
}
