//! What the item means: the checked error set. Every check is here or in a module below, each once.

mod doc;
mod entry;
mod field;
mod value;

use std::collections::{HashMap, HashSet};

use syn::{Generics, Ident, Path, Type, Visibility};

use crate::index::MOST_CODES;
use crate::input::{Body, Field, Input};
use crate::message::Template;
use crate::mistake::{self, Mistakes};
use crate::text::Text;
use crate::types;

/// An error set that compiles. Where there was a mistake, it has what comes nearest to what was meant.
#[allow(
    clippy::struct_excessive_bools,
    reason = "each is a word that somebody wrote, or did not"
)]
pub(crate) struct Model {
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// The path of the runtime.
    pub(crate) krate: Path,
    /// Another derive owns `Display`, `Error` and `From`.
    pub(crate) beside: bool,
    pub(crate) accessors: bool,
    pub(crate) deprecated: bool,
    pub(crate) domain: Option<Text>,
    /// What each error has that does not say otherwise.
    pub(crate) labels: Vec<Label>,
    pub(crate) shape: Shape,
    pub(crate) entries: Vec<Entry>,
    /// There was a mistake, so that there may be others for the same reason.
    pub(crate) is_mistaken: bool,
    /// Fields whose mark `#[from]` is a mistake. The conversion is there all the same, so that no `?` fails too.
    pub(crate) mistaken_from: Vec<Type>,
}

/// What is known of an item that has no model.
pub(crate) struct Remains {
    pub(crate) krate: Path,
    pub(crate) beside: bool,
    pub(crate) accessors: bool,
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    Struct,
    Enum,
}

/// A variant, or the struct.
pub(crate) struct Entry {
    pub(crate) ident: Ident,
    pub(crate) role: Role,
    pub(crate) fields: Vec<Field>,
    /// Declared without brackets.
    pub(crate) unit: bool,
    /// The index of the field that is the source.
    pub(crate) source: Option<usize>,
    /// The index of the field that the error is made from.
    pub(crate) from: Option<usize>,
    /// The index of the field that it is said to be made from, where it cannot be.
    mistaken_from: Option<usize>,
}

pub(crate) enum Role {
    /// An error with facts of its own.
    Own(Box<Facts>),
    /// Everything is forwarded to the one field.
    Forward,
}

pub(crate) struct Facts {
    /// No other entry has it.
    pub(crate) code: Text,
    pub(crate) message: Message,
    pub(crate) explanation: Text,
    pub(crate) cause: Text,
    pub(crate) solution: Text,
    /// The number of its kind.
    pub(crate) kind: u8,
    /// The number of its own advice.
    pub(crate) retry: Option<u8>,
    pub(crate) docs: Option<Text>,
    /// No other entry has one of them.
    pub(crate) aliases: Vec<Text>,
    pub(crate) since: Option<Text>,
    pub(crate) deprecated: Option<Text>,
    /// Those of the set that the error does not override are not here.
    pub(crate) labels: Vec<Label>,
}

/// A fact of the user's own: its name, and its text.
pub(crate) type Label = (String, Text);

impl Facts {
    /// Everything that the error is found by.
    pub(crate) fn codes(&self) -> impl Iterator<Item = &Text> {
        std::iter::once(&self.code).chain(&self.aliases)
    }
}

pub(crate) struct Message {
    /// As it is written.
    pub(crate) literal: Text,
    /// The parts; the placeholders name fields that there are.
    pub(crate) template: Template,
}

impl Entry {
    pub(crate) fn facts(&self) -> Option<&Facts> {
        match &self.role {
            Role::Own(facts) => Some(facts),
            Role::Forward => None,
        }
    }

    /// The field that a placeholder names; the check has seen that there is one.
    pub(crate) fn field(&self, name: &str) -> &Field {
        let named = self.fields.iter().find(|field| field.name() == name);
        named.unwrap_or(&self.fields[0])
    }
}

impl Model {
    /// Checks the input. All mistakes are collected, and the model is such that none of them is reported again where
    /// the type is used; of a union and of a set that is too large there is none.
    pub(crate) fn check(input: Input, mistakes: &mut Mistakes) -> Result<Self, Remains> {
        let Input {
            visibility,
            ident,
            generics,
            beside,
            keys,
            mut deprecated,
            body,
        } = input;
        let krate = value::krate(keys.krate.as_ref(), mistakes);
        let domain = keys
            .domain
            .as_ref()
            .and_then(|given| value::text(given, None, mistakes));
        let docs = keys
            .docs
            .as_ref()
            .and_then(|given| value::text(given, None, mistakes));
        let labels = value::labels(keys.labels.as_ref(), mistakes);
        let accessors = !value::word(keys.no_accessors.as_ref(), mistakes);
        let (shape, inputs) = match body {
            Body::Struct(entry) => (Shape::Struct, vec![*entry]),
            Body::Enum(entries) => (Shape::Enum, entries),
            Body::Union => {
                mistakes.push(mistake::union(&ident));
                return Err(Remains {
                    krate,
                    beside,
                    accessors,
                });
            }
        };
        let set = entry::Set {
            ident: &ident,
            beside,
            docs,
            shape,
        };
        let mut entries = Vec::with_capacity(inputs.len());
        // The labels of a struct are its set's.
        let own_labels = shape == Shape::Enum;
        for (index, mut entry) in inputs.into_iter().enumerate() {
            entry.keys.labels = entry.keys.labels.filter(|_| own_labels);
            mistakes.enter(index);
            deprecated |= entry.deprecated || entry.fields.iter().any(|field| field.deprecated);
            entries.push(entry::check(entry, &set, mistakes));
        }
        codes_are_unique(&mut entries, mistakes);
        let codes = entries
            .iter()
            .filter_map(Entry::facts)
            .flat_map(Facts::codes)
            .count();
        if codes > MOST_CODES {
            mistakes.push(mistake::codes_too_many(&ident, codes, MOST_CODES));
            return Err(Remains {
                krate,
                beside,
                accessors,
            });
        }
        let mistaken_from = sources_of_from_are_unique(&mut entries, mistakes);
        Ok(Self {
            visibility,
            ident,
            generics,
            krate,
            beside,
            accessors,
            deprecated,
            domain,
            labels,
            shape,
            entries,
            is_mistaken: !mistakes.is_empty(),
            mistaken_from,
        })
    }
}

/// Reports codes and aliases that are given twice. A second alias goes, and in the place of a code that cannot be used
/// comes one that can.
fn codes_are_unique(entries: &mut [Entry], mistakes: &mut Mistakes) {
    let mut seen: HashMap<String, (usize, Text)> = HashMap::with_capacity(entries.len());
    let mut without: Vec<usize> = Vec::new();
    for index in 0..entries.len() {
        let codes: Vec<Text> = entries[index]
            .facts()
            .map(|facts| facts.codes().cloned().collect())
            .unwrap_or_default();
        let mut aliases = Vec::new();
        for (at, code) in codes.into_iter().enumerate() {
            let text = code.value();
            if text.is_empty() {
                without.push(index);
            } else if let Some((first, earlier)) = seen.get(text) {
                mistakes.enter(index);
                let (first, second) = (
                    (&entries[*first].ident, earlier),
                    (&entries[index].ident, &code),
                );
                if at == 0 {
                    mistakes.push(mistake::code_duplicate(first, second));
                    without.push(index);
                } else {
                    mistakes.push(mistake::alias_duplicate(first, second));
                }
            } else {
                seen.insert(text.to_owned(), (index, code.clone()));
                if at > 0 {
                    aliases.push(code);
                }
            }
        }
        if let Role::Own(facts) = &mut entries[index].role {
            facts.aliases = aliases;
        }
    }
    for index in without {
        let entry = &mut entries[index];
        let Role::Own(facts) = &mut entry.role else {
            continue;
        };
        // With a blank in it, it is no code that somebody else has.
        facts.code = Text::new(&format!("no code {index}"), entry.ident.span());
    }
}

/// Reports types that two entries are made from, and drops the conversion of the second. The result is the types of the
/// conversions that are mistakes for other reasons.
fn sources_of_from_are_unique(entries: &mut [Entry], mistakes: &mut Mistakes) -> Vec<Type> {
    let mut seen: HashMap<Type, usize> = HashMap::new();
    for index in 0..entries.len() {
        let Some(from) = entries[index].from else {
            continue;
        };
        let ty = made_from(&entries[index].fields[from]);
        if let Some(first) = seen.get(ty).copied() {
            let (first_ident, entry) = (&entries[first].ident, &entries[index]);
            if let Some((first_ty, _)) = seen.get_key_value(ty) {
                mistakes.enter(index);
                mistakes.push(mistake::from_duplicate(
                    (first_ident, first_ty),
                    (&entry.ident, &entry.fields[from].ty),
                ));
            }
            entries[index].from = None;
        } else {
            seen.insert(ty.clone(), index);
        }
    }
    let mut taken: HashSet<&Type> = seen.keys().collect();
    let others = entries
        .iter()
        .filter_map(|entry| Some(made_from(&entry.fields[entry.mistaken_from?])));
    others.filter(|ty| taken.insert(ty)).cloned().collect()
}

/// What a field marked `#[from]` is made from: an `Option` is filled.
fn made_from(field: &Field) -> &Type {
    types::in_option(&field.ty).unwrap_or(&field.ty)
}
