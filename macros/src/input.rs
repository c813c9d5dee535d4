//! What the user wrote: the item, its variants and its fields, with their keys, before any judgement.

use darling::FromMeta;
use darling::ast::NestedMeta;
use syn::{
    Attribute, Data, DeriveInput, Expr, ExprLit, Fields, Generics, Ident, Lit, Member, Meta, Path,
    Type, Visibility,
};

use crate::attribute::{self, Gaps, Keys};
use crate::mistake::{self, Mistakes};
use crate::text::Text;

/// A key as it was given: its name, and whatever stands behind it.
#[derive(Clone)]
pub(crate) struct Given(pub(crate) Meta);

impl FromMeta for Given {
    fn from_meta(item: &Meta) -> darling::Result<Self> {
        Ok(Self(item.clone()))
    }
}

impl Given {
    pub(crate) fn key(&self) -> &Path {
        self.0.path()
    }
}

/// Declares the receiver of the keys of one place, and their names. What stands behind `many` may be given repeatedly.
macro_rules! keys {
    (
        $(#[$doc:meta])* $receiver:ident { $($field:ident = $name:literal,)+ }
        many { $($list:ident = $many:literal,)* }
    ) => {
        $(#[$doc])*
        #[derive(Default, FromMeta)]
        #[darling(default)]
        pub(crate) struct $receiver {
            $(#[darling(rename = $name)] pub(crate) $field: Option<Given>,)+
            $(#[darling(rename = $many, multiple)] pub(crate) $list: Vec<Given>,)*
        }

        impl $receiver {
            pub(crate) const NAMES: &'static [&'static str] = &[$($name,)+ $($many,)*];
            const MANY: &'static [&'static str] = &[$($many),*];
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
        since = "since",
        deprecated = "deprecated",
        labels = "labels",
        transparent = "transparent",
    }
    many {
        alias = "alias",
    }
}

keys! {
    /// The keys of a whole set: of an enum, or of a struct.
    SetKeys {
        krate = "crate",
        domain = "domain",
        docs = "docs",
        labels = "labels",
        no_accessors = "no_accessors",
    }
    many {}
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
    Struct(Box<Entry>),
    Enum(Vec<Entry>),
    Union,
}

/// A variant, or a struct.
pub(crate) struct Entry {
    pub(crate) ident: Ident,
    pub(crate) keys: EntryKeys,
    /// There is an attribute at all.
    pub(crate) annotated: bool,
    /// What reported mistakes leave open of its keys.
    pub(crate) gaps: Gaps,
    /// The doc comment, a literal per line.
    pub(crate) doc: Vec<Text>,
    /// A line of it that a macro makes, which nobody can read here.
    pub(crate) doc_made: Option<Expr>,
    pub(crate) fields: Vec<Field>,
    /// Declared without brackets.
    pub(crate) unit: bool,
    pub(crate) deprecated: bool,
}

pub(crate) struct Field {
    pub(crate) member: Member,
    pub(crate) ty: Type,
    /// Its mark `#[source]`, and its mark `#[from]`.
    pub(crate) source: Option<Path>,
    pub(crate) from: Option<Path>,
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
    /// In `labels(…)`, where every word is a key.
    Labels,
}

impl Place {
    pub(crate) fn knows(self, key: &str) -> bool {
        match self {
            Self::Enum => SetKeys::NAMES.contains(&key),
            Self::Variant => EntryKeys::NAMES.contains(&key),
            // A struct is a set of one error: it takes what either takes, but it has nothing to forward to.
            Self::Struct => {
                key != "transparent"
                    && (EntryKeys::NAMES.contains(&key) || SetKeys::NAMES.contains(&key))
            }
            Self::Labels => false,
        }
    }

    /// The keys of this place, each once.
    pub(crate) fn keys(self) -> impl Iterator<Item = &'static str> {
        let entry = EntryKeys::NAMES.iter().filter(move |_| self != Self::Enum);
        let set = SetKeys::NAMES
            .iter()
            .filter(move |name| self == Self::Enum || !EntryKeys::NAMES.contains(name));
        entry
            .chain(set)
            .copied()
            .filter(move |name| self.knows(name))
    }
}

/// One place that takes keys, as the mistakes there speak of it.
#[derive(Clone, Copy)]
pub(crate) struct Site<'a> {
    pub(crate) place: Place,
    /// The variant, the struct, or the enum.
    pub(crate) name: &'a Ident,
    /// The enum or the struct.
    pub(crate) set: &'a Ident,
    /// There is a doc comment to take the explanation from.
    pub(crate) documented: bool,
    /// What the attribute is called here.
    pub(crate) attribute: &'static str,
}

impl<'a> Site<'a> {
    /// The error that the keys describe, if they describe one.
    pub(crate) fn entry(&self) -> Option<&'a Ident> {
        matches!(self.place, Place::Variant | Place::Struct).then_some(self.name)
    }
}

impl Input {
    pub(crate) fn read(item: &DeriveInput, mistakes: &mut Mistakes) -> Self {
        let DeriveInput {
            attrs,
            vis,
            ident,
            generics,
            data,
        } = item;
        let reader = Reader {
            beside: is_beside(item),
            set: ident,
        };
        let (keys, body) = match data {
            Data::Enum(data) => {
                let keys = reader.keys(attrs, reader.site(ident, Place::Enum, true), mistakes);
                let set = receive(&keys.items, mistakes);
                let variants = data.variants.iter().enumerate().map(|(index, variant)| {
                    mistakes.enter(index);
                    reader
                        .entry(
                            &variant.ident,
                            &variant.attrs,
                            &variant.fields,
                            Place::Variant,
                            mistakes,
                        )
                        .0
                });
                (set, Body::Enum(variants.collect()))
            }
            Data::Struct(data) => {
                mistakes.enter(0);
                let (entry, set) =
                    reader.entry(ident, attrs, &data.fields, Place::Struct, mistakes);
                (set, Body::Struct(Box::new(entry)))
            }
            Data::Union(_) => {
                // That it is a union is the one mistake; the keys are for what there is in spite of it.
                let mut unsaid = Mistakes::default();
                let keys = reader.keys(attrs, reader.site(ident, Place::Struct, true), &mut unsaid);
                (
                    receive(&known(&keys.items, SetKeys::NAMES), &mut unsaid),
                    Body::Union,
                )
            }
        };
        Self {
            visibility: vis.clone(),
            ident: ident.clone(),
            generics: generics.clone(),
            beside: reader.beside && !is_mixed_alone(item),
            keys,
            deprecated: is_deprecated(attrs),
            body,
        }
    }
}

/// The attributes of the type and of its variants.
fn all_attributes(item: &DeriveInput) -> impl Iterator<Item = (Place, &Attribute)> {
    let variants = match &item.data {
        Data::Enum(data) => Some(data.variants.iter()),
        Data::Struct(_) | Data::Union(_) => None,
    };
    let place = if variants.is_some() {
        Place::Enum
    } else {
        Place::Struct
    };
    let of_variants = variants
        .into_iter()
        .flatten()
        .flat_map(|variant| &variant.attrs);
    item.attrs
        .iter()
        .map(move |attribute| (place, attribute))
        .chain(of_variants.map(|attribute| (Place::Variant, attribute)))
}

/// Whether `#[platform_error(…)]` stands anywhere on the type.
fn is_beside(item: &DeriveInput) -> bool {
    all_attributes(item).any(|(_, attribute)| attribute.path().is_ident("platform_error"))
}

/// Whether nothing on the type is another derive's, although somebody has written `#[platform_error(…)]` on a part of it
/// and our `#[error(…)]` on another.
fn is_mixed_alone(item: &DeriveInput) -> bool {
    let is_error = |attribute: &Attribute| attribute.path().is_ident("error");
    let is_ours = |(place, attribute): (Place, &Attribute)| {
        is_error(attribute) && mistake::is_ours(attribute, place)
    };
    let is_foreign = |(place, attribute): (Place, &Attribute)| {
        let path = attribute.path();
        path.is_ident("snafu")
            || path.is_ident("display")
            || is_error(attribute) && !mistake::is_ours(attribute, place)
    };
    all_attributes(item).any(is_ours) && !all_attributes(item).any(is_foreign)
}

struct Reader<'a> {
    beside: bool,
    set: &'a Ident,
}

impl<'a> Reader<'a> {
    fn attribute(&self) -> &'static str {
        if self.beside {
            "platform_error"
        } else {
            "error"
        }
    }

    fn site(&self, name: &'a Ident, place: Place, documented: bool) -> Site<'a> {
        Site {
            place,
            name,
            set: self.set,
            documented,
            attribute: self.attribute(),
        }
    }

    /// The keys of one place: from its own attributes, without those that it does not know.
    fn keys(&self, attrs: &[Attribute], site: Site<'_>, mistakes: &mut Mistakes) -> Keys {
        let mut keys = Keys::default();
        let is_ours = |attribute: &&Attribute| attribute.path().is_ident(self.attribute());
        let is_only = attrs.iter().filter(is_ours).nth(1).is_none();
        for attribute in attrs {
            let path = attribute.path();
            if path.is_ident(self.attribute()) {
                keys.read(attribute, is_only, &site, mistakes);
            } else if self.beside
                && path.is_ident("error")
                && mistake::is_ours(attribute, site.place)
            {
                mistakes.push(mistake::key_in_foreign_attribute(attribute));
                keys.annotated = true;
                keys.gaps.everything();
            } else if !self.beside && (path.is_ident("source") || path.is_ident("from")) {
                mistakes.push(mistake::mark_on_item(attribute, &site));
            }
        }
        let mut kept: Vec<(String, NestedMeta)> = Vec::with_capacity(keys.items.len());
        for item in std::mem::take(&mut keys.items) {
            let NestedMeta::Meta(meta) = &item else {
                continue;
            };
            let Some(key) = attribute::key(meta) else {
                continue;
            };
            // An identifier is only compared by making a text of it, which takes its time.
            let name = key.to_string();
            if !site.place.knows(&name) {
                mistakes.push(mistake::key_unknown(meta, key, &site, &mut keys.gaps));
                continue;
            }
            let is_many = EntryKeys::MANY
                .iter()
                .chain(SetKeys::MANY)
                .any(|many| *many == name);
            match kept.iter().find(|(first, _)| *first == name && !is_many) {
                Some((_, NestedMeta::Meta(first))) => {
                    mistakes.push(mistake::key_twice(key, first, meta));
                }
                _ => kept.push((name, item)),
            }
        }
        keys.items = kept.into_iter().map(|(_, item)| item).collect();
        keys
    }

    fn entry(
        &self,
        ident: &'a Ident,
        attrs: &[Attribute],
        fields: &Fields,
        place: Place,
        mistakes: &mut Mistakes,
    ) -> (Entry, SetKeys) {
        let (doc, doc_made) = doc_lines(attrs);
        let keys = self.keys(
            attrs,
            self.site(
                ident,
                place,
                doc.iter().any(|line| !line.value().trim().is_empty()),
            ),
            mistakes,
        );
        let set = if place == Place::Struct {
            receive(&known(&keys.items, SetKeys::NAMES), mistakes)
        } else {
            SetKeys::default()
        };
        let of_entry = if place == Place::Struct {
            known(&keys.items, EntryKeys::NAMES)
        } else {
            keys.items
        };
        let entry = Entry {
            keys: receive(&of_entry, mistakes),
            annotated: keys.annotated,
            gaps: keys.gaps,
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
            let mut marks = field
                .attrs
                .iter()
                .filter(|attribute| attribute.path().is_ident(name));
            let first = marks.next()?;
            // Where another derive owns the field's attributes, it judges their form.
            if !self.beside {
                if !matches!(first.meta, Meta::Path(_)) {
                    mistakes.push(mistake::mark_with_arguments(first, name));
                }
                mistakes.extend(marks.map(|second| mistake::mark_twice(first, second, name)));
            }
            Some(first.path().clone())
        };
        let (source, from) = (mark("source"), mark("from"));
        for attribute in &field.attrs {
            let path = attribute.path();
            // Beside another derive, `#[error]` is its own.
            if path.is_ident("platform_error") || path.is_ident("error") && !self.beside {
                mistakes.push(mistake::attribute_on_field(attribute));
            }
        }
        Field {
            member,
            ty: field.ty.clone(),
            source,
            from,
            deprecated: is_deprecated(&field.attrs),
        }
    }
}

/// Those of the items that have one of these names.
fn known(items: &[NestedMeta], names: &[&str]) -> Vec<NestedMeta> {
    let is_known = |item: &&NestedMeta| matches!(item, NestedMeta::Meta(meta) if attribute::key(meta).is_some_and(|key| names.iter().any(|name| key == name)));
    items.iter().filter(is_known).cloned().collect()
}

/// Hands items to a receiver that knows them.
fn receive<K: FromMeta + Default>(items: &[NestedMeta], mistakes: &mut Mistakes) -> K {
    K::from_list(items).unwrap_or_else(|error| {
        mistakes.push(error.into());
        K::default()
    })
}

fn is_deprecated(attrs: &[Attribute]) -> bool {
    attrs
        .iter()
        .any(|attribute| attribute.path().is_ident("deprecated"))
}

/// The doc comment, a literal per line; the second is a line that a macro makes, which nobody can read here.
fn doc_lines(attrs: &[Attribute]) -> (Vec<Text>, Option<Expr>) {
    let (mut lines, mut made) = (Vec::new(), None);
    for attribute in attrs {
        let Meta::NameValue(meta) = &attribute.meta else {
            continue;
        };
        if meta.path.is_ident("doc") {
            match literal(&meta.value) {
                Some(Lit::Str(line)) => lines.push(Text::from(&line)),
                _ => made = Some(meta.value.clone()),
            }
        }
    }
    (lines, made)
}

/// The literal that an expression is, also where `macro_rules!` has wrapped it.
pub(crate) fn literal(value: &Expr) -> Option<Lit> {
    match value {
        // A text that was taken as it is.
        Expr::Lit(ExprLit {
            lit: Lit::Verbatim(literal),
            ..
        }) => Some(Lit::new(literal.clone())),
        Expr::Lit(ExprLit { lit, .. }) => Some(lit.clone()),
        Expr::Group(group) => literal(&group.expr),
        _ => None,
    }
}
