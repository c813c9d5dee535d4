//! The codes that two documents reserve.

use std::collections::HashSet;

use super::change::Change;
use crate::bump::Bump;
use crate::field::Field;
use crate::model::Document;

/// The differences. If a code is used again, or can be because it is no longer reserved, clients
/// may mistake the new error for the retired one.
pub(super) fn changes(old: &Document, new: &Document) -> Vec<Change> {
    let before = codes(old);
    let after = codes(new);
    let mut changes = Vec::new();
    for code in &before {
        if let Some((_, entry)) = new.find(code) {
            changes.push(change(code, Some(code), Some(&entry.code), Bump::Major));
        } else if !after.contains(code) {
            changes.push(change(code, Some(code), None, Bump::Major));
        }
    }
    for code in &after {
        if !before.contains(code) {
            changes.push(change(code, None, Some(code), Bump::Minor));
        }
    }
    changes
}

/// The codes that any set reserves, each once.
pub(super) fn codes(document: &Document) -> Vec<&str> {
    let mut known = HashSet::new();
    let mut codes = Vec::new();
    for code in document.sets.iter().flat_map(|set| &set.reserved) {
        if known.insert(&**code) {
            codes.push(&**code);
        }
    }
    codes
}

fn change(code: &str, old: Option<&str>, new: Option<&str>, bump: Bump) -> Change {
    Change::new(code, Field::Reserved, old, new, bump)
}
