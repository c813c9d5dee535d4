//! What the item means: the checked error set. Every check is here or in a module below, each once.

mod doc;
mod entry;
mod field;
mod value;

use std::collections::HashMap;

use syn::{Generics, Ident, LitStr, Path, Type, Visibility};

use crate::input::{Body, Field, Input};
use crate::message::Template;
use crate::mistake::{self, Mistakes};

/// An error set without a mistake.
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
    pub(crate) domain: Option<LitStr>,
    pub(crate) shape: Shape,
    pub(crate) entries: Vec<Entry>,
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
}

pub(crate) enum Role {
    /// An error with facts of its own.
    Own(Facts),
    /// Everything is forwarded to the one field.
    Forward,
}

pub(crate) struct Facts {
    pub(crate) code: LitStr,
    pub(crate) message: Message,
    pub(crate) explanation: LitStr,
    pub(crate) cause: LitStr,
    pub(crate) solution: LitStr,
    pub(crate) kind: &'static str,
    pub(crate) retry: Option<&'static str>,
    pub(crate) docs: Option<LitStr>,
}

pub(crate) struct Message {
    /// As it is written.
    pub(crate) literal: LitStr,
    /// Its parts; the placeholders name fields that there are.
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
    /// Checks the input; where there is a mistake there is no model, and all mistakes are collected.
    pub(crate) fn check(input: Input, mistakes: &mut Mistakes) -> Option<Self> {
        let Input { visibility, ident, generics, beside, keys, mut deprecated, body } = input;
        let krate = value::krate(keys.krate.as_ref(), mistakes);
        let domain = keys.domain.as_ref().and_then(|given| value::text(given, mistakes));
        let docs = keys.docs.as_ref().and_then(|given| value::text(given, mistakes));
        let accessors = !value::word(keys.no_accessors.as_ref(), mistakes);
        let (shape, inputs) = match body {
            Body::Struct(entry) => (Shape::Struct, vec![entry]),
            Body::Enum(entries) => (Shape::Enum, entries),
            Body::Union => {
                mistakes.push(mistake::union(&ident));
                return None;
            }
        };
        let total = inputs.len();
        let set = entry::Set { beside, docs, shape };
        let mut entries = Vec::with_capacity(total);
        for entry in inputs {
            deprecated |= entry.deprecated || entry.fields.iter().any(|field| field.deprecated);
            entries.extend(entry::check(entry, &set, mistakes));
        }
        codes_are_unique(&entries, mistakes);
        sources_of_from_are_unique(&entries, mistakes);
        (entries.len() == total).then_some(())?;
        Some(Self {
            visibility,
            ident,
            generics,
            krate: krate?,
            beside,
            accessors,
            deprecated,
            domain,
            shape,
            entries,
        })
    }
}

fn codes_are_unique(entries: &[Entry], mistakes: &mut Mistakes) {
    let mut seen: HashMap<String, (&Ident, &LitStr)> = HashMap::with_capacity(entries.len());
    for entry in entries {
        let Some(facts) = entry.facts() else { continue };
        let this = (&entry.ident, &facts.code);
        if let Some(first) = seen.get(&facts.code.value()) {
            mistakes.push(mistake::code_duplicate(*first, this));
        } else {
            seen.insert(facts.code.value(), this);
        }
    }
}

fn sources_of_from_are_unique(entries: &[Entry], mistakes: &mut Mistakes) {
    let mut seen: HashMap<&Type, &Ident> = HashMap::new();
    for entry in entries {
        let Some(from) = entry.from else { continue };
        let ty = &entry.fields[from].ty;
        if let Some((first, variant)) = seen.get_key_value(ty) {
            mistakes.push(mistake::from_duplicate((variant, first), (&entry.ident, ty)));
        } else {
            seen.insert(ty, &entry.ident);
        }
    }
}
