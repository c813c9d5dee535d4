//! What must be unique in a set: codes, aliases and reasons, and the types of `#[from]`.

use std::collections::{HashMap, HashSet};

use platform_error_syntax::row;
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
        for (position, code) in facts.code_and_aliases().enumerate() {
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

/// Reports reasons that another error is found by, and drops them.
pub(super) fn reasons(entries: &mut [Entry], diagnostics: &mut Diagnostics) {
    let has_reason = |entry: &Entry| entry.facts().is_some_and(|facts| facts.reason().is_some());
    if !entries.iter().any(has_reason) {
        return;
    }
    let mut names: HashMap<String, NameOf> = HashMap::new();
    for (index, entry) in entries.iter().enumerate() {
        let Some(facts) = entry.facts() else {
            continue;
        };
        for (position, code) in facts.code_and_aliases().enumerate() {
            let name = NameOf {
                index,
                noun: if position == 0 { "code" } else { "alias" },
                text: code.clone(),
            };
            names.insert(code.value().to_owned(), name);
        }
    }
    for index in 0..entries.len() {
        let Some(reason) = entries[index].facts().and_then(Facts::reason).cloned() else {
            continue;
        };
        let Some(first) = names.get(reason.value()) else {
            let name = NameOf {
                index,
                noun: "reason",
                text: reason.clone(),
            };
            names.insert(reason.value().to_owned(), name);
            continue;
        };
        // The error may have its reason as an alias.
        if first.index == index {
            continue;
        }
        let other = CodeOf {
            entry: &entries[first.index].ident,
            code: &first.text,
        };
        let reason = CodeOf {
            entry: &entries[index].ident,
            code: &reason,
        };
        let is_first = index < first.index;
        let error = diagnostic::reason_duplicate(&reason, &other, first.noun, is_first);
        diagnostics.enter(index);
        diagnostics.push(error);
        if let Some(facts) = facts_mut(&mut entries[index]) {
            facts.optional.retain(|string| string.flag != row::REASON);
        }
    }
}

/// What an error is found by.
struct NameOf {
    /// The index of the entry.
    index: usize,
    /// What it is of the entry.
    noun: &'static str,
    text: Text,
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
