//! What the user wrote: the item, its variants and its fields, with their keys, before any judgement.

use darling::FromMeta;
use darling::ast::NestedMeta;
use proc_macro2::Span;
use syn::spanned::Spanned;
use syn::{Attribute, Data, DeriveInput, Expr, ExprLit, Fields, Generics, Ident, Lit, LitStr, Member, Meta, Type, Visibility};

use crate::attribute::{self, Keys};
use crate::mistake::{self, Mistakes, Proposal};

/// A key as it was given: its name, and whatever stands behind it.
#[derive(Clone)]
pub(crate) struct Given(pub(crate) Meta);

impl FromMeta for Given {
    fn from_meta(item: &Meta) -> darling::Result<Self> {
        Ok(Self(item.clone()))
    }
}

impl Given {
    pub(crate) fn key(&self) -> &syn::Path {
        self.0.path()
    }
}

/// Declares the receiver of the keys of one place, and their names.
macro_rules! keys {
    ($(#[$doc:meta])* $receiver:ident { $($field:ident = $name:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Default, FromMeta)]
        #[darling(default)]
        pub(crate) struct $receiver {
            $(#[darling(rename = $name)] pub(crate) $field: Option<Given>,)+
        }

        impl $receiver {
            pub(crate) const NAMES: &'static [&'static str] = &[$($name),+];
        }
    };
}

keys! {
    /// The keys of one error: of a variant, or of a struct.
    EntryKeys {
        code = "code",
        message = "message",
        explanation = "explanation",
        cause = "cause",
        solution = "solution",
        kind = "kind",
        retry = "retry",
        docs = "docs",
        transparent = "transparent",
    }
}

keys! {
    /// The keys of a whole set: of an enum, or of a struct.
    SetKeys {
        krate = "crate",
        domain = "domain",
        docs = "docs",
        no_accessors = "no_accessors",
    }
}

/// The item under the derive.
pub(crate) struct Input {
    pub(crate) visibility: Visibility,
    pub(crate) ident: Ident,
    pub(crate) generics: Generics,
    /// Another derive owns `Display`, `Error` and `From`: there is a `#[platform_error(…)]`.
    pub(crate) beside: bool,
    pub(crate) keys: SetKeys,
    pub(crate) deprecated: bool,
    pub(crate) body: Body,
}

pub(crate) enum Body {
    Struct(Entry),
    Enum(Vec<Entry>),
    Union,
}

/// A variant, or a struct.
pub(crate) struct Entry {
    pub(crate) ident: Ident,
    pub(crate) keys: EntryKeys,
    /// There is an attribute at all.
    pub(crate) annotated: bool,
    /// A reported mistake leaves open which keys were meant.
    pub(crate) unclear: bool,
    /// The doc comment, a literal per line.
    pub(crate) doc: Vec<LitStr>,
    /// A line of it that a macro makes, which nobody can read here.
    pub(crate) doc_made: Option<Span>,
    pub(crate) fields: Vec<Field>,
    /// Declared without brackets.
    pub(crate) unit: bool,
    pub(crate) deprecated: bool,
}

pub(crate) struct Field {
    pub(crate) member: Member,
    pub(crate) ty: Type,
    pub(crate) source: Option<Span>,
    pub(crate) from: Option<Span>,
    pub(crate) deprecated: bool,
}

impl Field {
    /// The name that a placeholder has for it.
    pub(crate) fn name(&self) -> String {
        match &self.member {
            Member::Named(name) => mistake::unraw(name),
            Member::Unnamed(index) => index.index.to_string(),
        }
    }

    /// Its index, if it is one of a tuple.
    pub(crate) fn index(&self) -> Option<usize> {
        match &self.member {
            Member::Named(_) => None,
            Member::Unnamed(index) => Some(index.index as usize),
        }
    }
}

/// Where an attribute stands, which decides what its keys are.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Place {
    Enum,
    Variant,
    Struct,
}

impl Place {
    pub(crate) fn known(self) -> Vec<&'static str> {
        match self {
            Self::Enum => SetKeys::NAMES.to_vec(),
            Self::Variant => EntryKeys::NAMES.to_vec(),
            // A struct is a set of one error: it takes what either takes, but it has nothing to forward to.
            Self::Struct => {
                let own = EntryKeys::NAMES.iter().copied().filter(|name| *name != "transparent");
                own.chain(SetKeys::NAMES.iter().copied().filter(|name| *name != "docs")).collect()
            }
        }
    }
}

impl Input {
    pub(crate) fn read(item: &DeriveInput, mistakes: &mut Mistakes) -> Self {
        let DeriveInput { attrs, vis, ident, generics, data } = item;
        let reader = Reader { beside: is_beside(item), set: ident };
        let (keys, body) = match data {
            Data::Enum(data) => {
                let keys = reader.keys(attrs, Place::Enum, &Proposal::of_set(), mistakes);
                let set = receive(&keys.items, SetKeys::NAMES, mistakes);
                let variants = data.variants.iter().map(|variant| {
                    reader.entry(&variant.ident, &variant.attrs, &variant.fields, Place::Variant, mistakes).0
                });
                (set, Body::Enum(variants.collect()))
            }
            Data::Struct(data) => {
                let (entry, set) = reader.entry(ident, attrs, &data.fields, Place::Struct, mistakes);
                (set, Body::Struct(entry))
            }
            Data::Union(_) => (SetKeys::default(), Body::Union),
        };
        Self {
            visibility: vis.clone(),
            ident: ident.clone(),
            generics: generics.clone(),
            beside: reader.beside,
            keys,
            deprecated: is_deprecated(attrs),
            body,
        }
    }
}

/// Whether `#[platform_error(…)]` stands anywhere on the type.
pub(crate) fn is_beside(item: &DeriveInput) -> bool {
    let ours = |attrs: &[Attribute]| attrs.iter().any(|attribute| attribute.path().is_ident("platform_error"));
    ours(&item.attrs)
        || match &item.data {
            Data::Enum(data) => data.variants.iter().any(|variant| ours(&variant.attrs)),
            Data::Struct(_) | Data::Union(_) => false,
        }
}

struct Reader<'a> {
    beside: bool,
    set: &'a Ident,
}

impl Reader<'_> {
    /// The keys of one place: from its own attributes, without those that it does not know.
    fn keys(&self, attrs: &[Attribute], place: Place, proposal: &Proposal<'_>, mistakes: &mut Mistakes) -> Keys {
        let mut keys = Keys::default();
        let known = place.known();
        for attribute in attrs {
            if attribute.path().is_ident(if self.beside { "platform_error" } else { "error" }) {
                keys.read(attribute, proposal, mistakes);
            } else if self.beside && attribute.path().is_ident("error") {
                mistakes.extend(mistake::key_in_foreign_attribute(attribute, &known));
            }
        }
        let mut kept: Vec<NestedMeta> = Vec::with_capacity(keys.items.len());
        for item in std::mem::take(&mut keys.items) {
            let NestedMeta::Meta(meta) = &item else { continue };
            let Some(key) = attribute::key(meta) else { continue };
            if let Some(first) = kept.iter().find_map(|first| match first {
                NestedMeta::Meta(first) if first.path().is_ident(key) => Some(first),
                _ => None,
            }) {
                mistakes.push(mistake::key_twice(key, first, meta));
            } else if known.iter().any(|name| key == name) {
                kept.push(item);
            } else {
                keys.unclear = true;
                mistakes.push(mistake::key_unknown(meta, key, place, &known, self.set));
            }
        }
        keys.items = kept;
        keys
    }

    fn entry(
        &self,
        ident: &Ident,
        attrs: &[Attribute],
        fields: &Fields,
        place: Place,
        mistakes: &mut Mistakes,
    ) -> (Entry, SetKeys) {
        let (doc, doc_made) = doc_lines(attrs);
        let keys = self.keys(attrs, place, &Proposal::of_entry(ident, !doc.is_empty()), mistakes);
        let set = if place == Place::Struct { receive(&keys.items, SetKeys::NAMES, mistakes) } else { SetKeys::default() };
        let entry = Entry {
            keys: receive(&keys.items, EntryKeys::NAMES, mistakes),
            annotated: keys.first.is_some(),
            unclear: keys.unclear,
            doc,
            doc_made,
            fields: fields
                .members()
                .zip(fields)
                .map(|(member, field)| self.field(member, field, mistakes))
                .collect(),
            deprecated: is_deprecated(attrs),
            unit: matches!(fields, Fields::Unit),
            ident: ident.clone(),
        };
        (entry, set)
    }

    fn field(&self, member: Member, field: &syn::Field, mistakes: &mut Mistakes) -> Field {
        let mut mark = |name| {
            let mut marks = field.attrs.iter().filter(|attribute| attribute.path().is_ident(name));
            let first = marks.next()?;
            // Where another derive owns the field's attributes, it judges their form.
            if !self.beside {
                if !matches!(first.meta, Meta::Path(_)) {
                    mistakes.push(mistake::mark_with_arguments(first, name));
                }
                mistakes.extend(marks.map(|second| mistake::mark_twice(first, second, name)));
            }
            Some(first.path().span())
        };
        let (source, from) = (mark("source"), mark("from"));
        let ours = if self.beside { "platform_error" } else { "error" };
        for attribute in field.attrs.iter().filter(|attribute| attribute.path().is_ident(ours)) {
            mistakes.push(mistake::attribute_on_field(attribute));
        }
        Field { member, ty: field.ty.clone(), source, from, deprecated: is_deprecated(&field.attrs) }
    }
}

/// Hands the items that a receiver knows to it.
fn receive<K: FromMeta + Default>(items: &[NestedMeta], names: &[&str], mistakes: &mut Mistakes) -> K {
    let own = items.iter().filter(|item| {
        matches!(item, NestedMeta::Meta(meta) if attribute::key(meta).is_some_and(|key| names.iter().any(|name| key == name)))
    });
    let own: Vec<NestedMeta> = own.cloned().collect();
    K::from_list(&own).unwrap_or_else(|error| {
        mistakes.push(error.into());
        K::default()
    })
}

fn is_deprecated(attrs: &[Attribute]) -> bool {
    attrs.iter().any(|attribute| attribute.path().is_ident("deprecated"))
}

/// The doc comment, a literal per line; the second is a line that a macro makes, which nobody can read here.
fn doc_lines(attrs: &[Attribute]) -> (Vec<LitStr>, Option<Span>) {
    let (mut lines, mut made) = (Vec::new(), None);
    for attribute in attrs {
        let Meta::NameValue(meta) = &attribute.meta else { continue };
        if meta.path.is_ident("doc") {
            match literal(&meta.value) {
                Some(Lit::Str(line)) => lines.push(line.clone()),
                _ => made = Some(meta.value.span()),
            }
        }
    }
    (lines, made)
}

/// The literal that an expression is, also where `macro_rules!` has wrapped it.
pub(crate) fn literal(value: &Expr) -> Option<&Lit> {
    match value {
        Expr::Lit(ExprLit { lit, .. }) => Some(lit),
        Expr::Group(group) => literal(&group.expr),
        _ => None,
    }
}
