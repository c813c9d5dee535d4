//! Checks the input and makes the model of it. Every check is here or below, each once.

mod address;
mod doc;
mod entry;
mod field;
mod message;
mod reason;
mod recursion;
mod rejected;
mod reserved;
mod set;
mod spelled;
mod title;
mod unique;

use proc_macro2::Span;
use syn::{Ident, Path, parse_quote_spanned};

use self::set::Set;
use crate::diagnostic::{self, Diagnostics};
use crate::index::MOST_CODES;
use crate::input::{self, Body, Input, SetKeys};
use crate::literal::Text;
use crate::model::{Entry, Facts, Model, Role, Shape};
use crate::reserved::Reserved;
use crate::value::{CratePath, Label, Labels, SpannedKey};

/// Reports every mistake. The model is such that none of them is reported again where the type is
/// used.
pub(crate) fn check(input: Input, diagnostics: &mut Diagnostics) -> Model {
    let ident = input.ident;
    let mut keys = check_keys(input.keys, diagnostics);
    let Declared {
        mut shape,
        entries: inputs,
    } = declared(input.body, &ident, diagnostics);
    let deprecated = input.deprecated || inputs.iter().any(input::Entry::has_deprecated);
    let set = Set {
        ident: &ident,
        metadata_only: input.metadata_only,
        docs: keys.docs,
        shape,
    };
    let mut entries = Vec::with_capacity(inputs.len());
    let generics = input.generics;
    let mut has_rejected = false;
    let mut is_endless = false;
    for (index, input) in inputs.into_iter().enumerate() {
        diagnostics.enter(index);
        let mut entry = entry::check(index, input, &set, diagnostics);
        has_rejected |= rejected::settle(&mut entry, &generics);
        is_endless |= recursion::check(&entry, &ident, &generics, diagnostics);
        entries.push(entry);
    }
    unique::codes(&mut entries, diagnostics);
    unique::reasons(&mut entries, diagnostics);
    reserved::unused(&mut keys.reserved, &entries, diagnostics);
    let codes = entries.iter().filter_map(Entry::facts);
    let codes = codes.flat_map(Facts::codes).count();
    if codes > MOST_CODES {
        diagnostics.push(diagnostic::codes_too_many(&ident, codes, MOST_CODES));
        shape = Shape::Opaque;
    }
    if rejected::has_namesakes(&entries) {
        has_rejected = true;
        shape = Shape::Opaque;
    }
    if shape == Shape::Opaque {
        entries = vec![placeholder(&ident)];
    }
    let mistaken_from = unique::sources(&mut entries, diagnostics);
    Model {
        visibility: input.visibility,
        ident,
        generics,
        crate_path: keys.crate_path,
        metadata_only: input.metadata_only,
        accessors: keys.accessors,
        from_params: keys.from_params,
        deprecated,
        domain: keys.domain,
        labels: keys.labels,
        reserved: keys.reserved,
        shape,
        entries,
        is_mistaken: has_rejected || !diagnostics.is_empty(),
        is_endless,
        mistaken_from,
    }
}

/// What the keys of a set say.
struct CheckedKeys {
    crate_path: Path,
    domain: Option<Text>,
    docs: Option<Text>,
    labels: Vec<Label>,
    reserved: Vec<Text>,
    accessors: bool,
    from_params: bool,
}

fn check_keys(keys: SetKeys, diagnostics: &mut Diagnostics) -> CheckedKeys {
    let crate_path = crate_path(keys.crate_path, diagnostics);
    let domain = keys
        .domain
        .and_then(|domain| domain.report(None, diagnostics));
    if let Some(domain) = &domain {
        address::check_domain(domain, diagnostics);
    }
    let docs = keys.docs.and_then(|docs| docs.report(None, diagnostics));
    if let Some(docs) = &docs {
        address::check_pattern(docs, diagnostics);
    }
    let Labels(labels) = keys
        .labels
        .and_then(|labels| labels.report(None, diagnostics))
        .unwrap_or_default();
    let Reserved(codes) = keys
        .reserved
        .and_then(|reserved| reserved.report(None, diagnostics))
        .unwrap_or_default();
    let no_accessors = keys
        .no_accessors
        .and_then(|flag| flag.report(None, diagnostics));
    let from_params = keys
        .from_params
        .and_then(|flag| flag.report(None, diagnostics));
    CheckedKeys {
        crate_path,
        domain,
        docs,
        labels,
        reserved: reserved::check(codes, diagnostics),
        accessors: no_accessors.is_none(),
        from_params: from_params.is_some(),
    }
}

fn crate_path(key: Option<SpannedKey<CratePath>>, diagnostics: &mut Diagnostics) -> Path {
    match key.and_then(|key| key.report(None, diagnostics)) {
        Some(CratePath(path)) => path,
        None => parse_quote_spanned!(Span::call_site()=> ::platform_error),
    }
}

/// The errors of an item, as they were read.
struct Declared {
    shape: Shape,
    entries: Vec<input::Entry>,
}

fn declared(body: Body, ident: &Ident, diagnostics: &mut Diagnostics) -> Declared {
    match body {
        Body::Struct(mut entry) => {
            // These are the set's, which the struct is. Where all is forwarded, they say nothing.
            if entry.keys.transparent.is_none() {
                entry.keys.docs = None;
                entry.keys.labels = None;
            }
            Declared {
                shape: Shape::Struct,
                entries: vec![*entry],
            }
        }
        Body::Enum(entries) => Declared {
            shape: Shape::Enum,
            entries,
        },
        Body::Union => {
            diagnostics.push(diagnostic::union(ident));
            Declared {
                shape: Shape::Opaque,
                entries: Vec::new(),
            }
        }
    }
}

/// The one entry of a set that is opaque.
fn placeholder(ident: &Ident) -> Entry {
    let mut facts = entry::empty_facts(ident);
    facts.code = unique::placeholder_code(0, ident);
    Entry {
        index: 0,
        ident: ident.clone(),
        role: Role::Leaf(Box::new(facts)),
        fields: Vec::new(),
        is_unit: true,
        source: None,
        from: None,
        mistaken_from: None,
    }
}
