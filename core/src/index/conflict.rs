//! The check that no two sets of a catalog share a code. All of it runs at compile time.

mod report;

use platform_error_syntax::hash::Slot;

use self::report::{Conflict, Conflicts};

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

/// Returns the catalog, having checked that no two of its sets share a code, and that none uses a
/// code that another reserves.
///
/// Every code is inserted into one hash table, so the cost grows with the number of codes and not
/// with the number of pairs of sets. The table hashes what a code's slot holds.
///
/// # Panics
///
/// If there are conflicts. The panic is the compile error that the user sees, and names all of
/// them.
// `track_caller` makes the compiler point at the set.
#[track_caller]
pub const fn without_conflict<const SLOTS: usize>(catalog: Catalog) -> Catalog {
    let mut table = [TableSlot {
        fingerprint: 0,
        set: 0,
        row: 0,
    }; SLOTS];
    let mut conflicts = Conflicts::NONE;
    let mut set = 0;
    while set <= catalog.sets().len() {
        insert_set(&mut table, &catalog, set, &mut conflicts);
        set += 1;
    }
    let mut set = 0;
    while set <= catalog.sets().len() {
        compare_reserved(&table, &catalog, set, &mut conflicts);
        set += 1;
    }
    if !conflicts.are_none() && !is_left_to_another(&catalog) {
        conflicts.report(&catalog);
    }
    catalog
}

/// Whether a set that this one includes, and that includes it in turn, reports the same conflicts.
/// Of the sets in a cycle, only the first by path reports them.
const fn is_left_to_another(catalog: &Catalog) -> bool {
    let includes = catalog.includes();
    let mut include = 0;
    while include < includes.len() {
        let other = includes[include];
        if other.leads_back() && const_str::is_less(other.path(), catalog.path()) {
            return true;
        }
        include += 1;
    }
    false
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

    /// The position of the set in the catalog.
    const fn set_index(self) -> usize {
        self.set as usize - 1
    }

    /// The entry that has the code.
    const fn entry(self, catalog: &Catalog) -> &Metadata {
        &catalog.set(self.set_index()).entries()[self.row as usize]
    }
}

/// Inserts every code of a set.
#[track_caller]
const fn insert_set<const SLOTS: usize>(
    table: &mut [TableSlot; SLOTS],
    catalog: &Catalog,
    set: usize,
    conflicts: &mut Conflicts,
) {
    let this = catalog.set(set);
    let slots = this.index().slots();
    let mut slot = 0;
    while slot < slots.len() {
        let found = Slot::from_bytes(&slots[slot]);
        if !found.is_empty() {
            let row = found.row() as usize;
            let code = TableSlot::new(fingerprint(found), set, row);
            insert(table, catalog, code, conflicts);
        }
        slot += 1;
    }
    if this.index().is_missing(this.entries().len()) {
        insert_unindexed(table, catalog, set, conflicts);
    }
}

/// Inserts the codes of a set that has no index.
#[track_caller]
const fn insert_unindexed<const SLOTS: usize>(
    table: &mut [TableSlot; SLOTS],
    catalog: &Catalog,
    set: usize,
    conflicts: &mut Conflicts,
) {
    let entries = catalog.set(set).entries();
    let mut row = 0;
    while row < entries.len() {
        let mut name = 0;
        while let Some(code) = entries[row].name(name) {
            let code = TableSlot::new(fingerprint_of(code), set, row);
            insert(table, catalog, code, conflicts);
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
    conflicts: &mut Conflicts,
) {
    let mut at = code.fingerprint as usize % SLOTS;
    let mut probes = 0;
    while table[at].set != 0 {
        let other = table[at];
        if other.fingerprint == code.fingerprint
            && other.set != code.set
            && let Some(shared) = shared_code(catalog, other, code)
        {
            conflicts.add(Conflict {
                code: shared,
                first: other.set_index(),
                second: code.set_index(),
                is_reserved: false,
            });
            return;
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

/// Looks for the codes that a set reserves among those of the others.
const fn compare_reserved<const SLOTS: usize>(
    table: &[TableSlot; SLOTS],
    catalog: &Catalog,
    set: usize,
    conflicts: &mut Conflicts,
) {
    let reserved = catalog.set(set).reserved();
    let mut next = 0;
    while next < reserved.len() {
        if let Some(user) = user_of(table, catalog, reserved[next])
            && user != set
        {
            conflicts.add(Conflict {
                code: reserved[next],
                first: user,
                second: set,
                is_reserved: true,
            });
        }
        next += 1;
    }
}

/// The set that has this code.
const fn user_of<const SLOTS: usize>(
    table: &[TableSlot; SLOTS],
    catalog: &Catalog,
    text: &str,
) -> Option<usize> {
    let code = Code::new(text);
    let fingerprint = fingerprint(code.packed());
    let mut at = fingerprint as usize % SLOTS;
    let mut probes = 0;
    while table[at].set != 0 && probes < SLOTS {
        let slot = table[at];
        if slot.fingerprint == fingerprint && slot.entry(catalog).has_code(&code) {
            return Some(slot.set_index());
        }
        at = (at + 1) % SLOTS;
        probes += 1;
    }
    None
}

/// The code or alias in these slots, which have one fingerprint, if it is the same.
const fn shared_code(catalog: &Catalog, a: TableSlot, b: TableSlot) -> Option<&'static str> {
    let mut name = 0;
    while let Some(code) = b.entry(catalog).name(name) {
        if fingerprint_of(code) == b.fingerprint && a.entry(catalog).has_code(&Code::new(code)) {
            return Some(code);
        }
        name += 1;
    }
    None
}

const fn fingerprint_of(code: &str) -> u32 {
    fingerprint(Code::new(code).packed())
}
