//! The codes that two documents reserve.

use std::collections::HashSet;

use super::change::Change;
use crate::bump::Bump;
use crate::field::Field;
use crate::model::Document;

/// The differences. A code that is no longer reserved may come to stand for another error, while
/// clients still know it for the retired one.
pub(super) fn changes(old: &Document, new: &Document) -> Vec<Change> {
    let before = codes(old);
    let after = codes(new);
    let mut changes = Vec::new();
    for code in &before {
        if !after.contains(code) {
            let is_used = new.find(code).is_some();
            let used = is_used.then_some(*code);
            changes.push(change(code, Some(code), used, Bump::Major));
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
    Change {
        code: code.to_owned(),
        bump,
        field: Field::Reserved,
        meaning: None,
        old: old.map(str::to_owned),
        new: new.map(str::to_owned),
    }
}
