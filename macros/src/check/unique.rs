//! What must be unique in a set: codes and aliases, and the types of `#[from]`.

use std::collections::{HashMap, HashSet};

use syn::{Ident, Type};

use crate::diagnostic::{self, CodeOf, Diagnostics, MadeFrom};
use crate::literal::Text;
use crate::model::{Entry, Facts, Role};
use crate::types;

/// Reports codes and aliases that are given twice. A repeated alias is dropped, and a code that
/// cannot be used is replaced.
pub(super) fn codes(entries: &mut [Entry], diagnostics: &mut Diagnostics) {
    // The entry that has a code first, and where it is written.
    let mut seen: HashMap<String, (usize, Text)> = HashMap::with_capacity(entries.len());
    let mut without_code: Vec<usize> = Vec::new();
    for index in 0..entries.len() {
        let Some(facts) = entries[index].facts() else {
            continue;
        };
        let mut aliases = Vec::new();
        for (position, code) in facts.codes().enumerate() {
            let is_alias = position > 0;
            if code.value().is_empty() {
                without_code.push(index);
                continue;
            }
            let Some((first, earlier)) = seen.get(code.value()) else {
                seen.insert(code.value().to_owned(), (index, code.clone()));
                if is_alias {
                    aliases.push(code.clone());
                }
                continue;
            };
            let first = CodeOf {
                entry: &entries[*first].ident,
                code: earlier,
            };
            let second = CodeOf {
                entry: &entries[index].ident,
                code,
            };
            diagnostics.enter(index);
            if is_alias {
                diagnostics.push(diagnostic::alias_duplicate(&first, &second));
            } else {
                diagnostics.push(diagnostic::code_duplicate(&first, &second));
                without_code.push(index);
            }
        }
        if let Some(facts) = facts_mut(&mut entries[index]) {
            facts.aliases = aliases;
        }
    }
    for index in without_code {
        let code = placeholder_code(index, &entries[index].ident);
        if let Some(facts) = facts_mut(&mut entries[index]) {
            facts.code = code;
        }
    }
}

fn facts_mut(entry: &mut Entry) -> Option<&mut Facts> {
    match &mut entry.role {
        Role::Leaf(facts) => Some(facts),
        Role::Transparent => None,
    }
}

/// A code that no other entry has: with a space in it, it cannot be written.
pub(super) fn placeholder_code(index: usize, entry: &Ident) -> Text {
    Text::new(&format!("no code {index}"), entry.span())
}

/// Reports types that two entries are made from, and drops the conversion of the second. Returns
/// the types of the conversions that are mistakes for another reason.
pub(super) fn sources(entries: &mut [Entry], diagnostics: &mut Diagnostics) -> Vec<Type> {
    // The entry that is made from a type first, and the type as it is written there.
    let mut seen: HashMap<Type, usize> = HashMap::new();
    for index in 0..entries.len() {
        let entry = &entries[index];
        let Some(from) = entry.from else {
            continue;
        };
        let ty = types::filled(&entry.fields[from].ty);
        if let Some((first_ty, first)) = seen.get_key_value(ty) {
            let first = MadeFrom {
                entry: &entries[*first].ident,
                ty: first_ty,
            };
            let second = MadeFrom {
                entry: &entry.ident,
                ty: &entry.fields[from].ty,
            };
            diagnostics.enter(index);
            diagnostics.push(diagnostic::from_duplicate(&first, &second));
            entries[index].from = None;
        } else {
            seen.insert(ty.clone(), index);
        }
    }
    let mut taken: HashSet<&Type> = seen.keys().collect();
    let mut mistaken = Vec::new();
    for entry in entries.iter() {
        if let Some(from) = entry.mistaken_from {
            let ty = types::filled(&entry.fields[from].ty);
            if taken.insert(ty) {
                mistaken.push(ty.clone());
            }
        }
    }
    mistaken
}
