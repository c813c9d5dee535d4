//! Reads the item: its attributes into receivers, and its variants and fields.

use darling::ast::NestedMeta;
use syn::ext::IdentExt;
use syn::{
    Attribute, Data, DeriveInput, Fields, Generics, Ident, Lit, Member, Meta, Path, Variant,
};

use crate::attribute::Keys;
use crate::context::{AttributeContext, Position};
use crate::diagnostic::{self, Diagnostics};
use crate::field_mark;
use crate::foreign::{self, KnownKeys};
use crate::input::{
    Body, DocComment, Entry, EntryKeys, Field, FieldMarks, Input, Receiver, SetKeys, struct_keys,
};
use crate::literal::{Text, literal};
use crate::{types, unknown_key};

pub(crate) fn read(item: &DeriveInput, diagnostics: &mut Diagnostics) -> Input {
    let DeriveInput {
        attrs,
        vis,
        ident,
        generics,
        data,
    } = item;
    let struct_keys = struct_keys();
    let mut reader = ItemReader {
        set: ident,
        generics,
        attribute: "error",
        struct_keys: &struct_keys,
    };
    let item_position = if matches!(data, Data::Enum(_)) {
        Position::Enum
    } else {
        Position::Struct
    };
    let known = KnownKeys {
        item: reader.known_keys(item_position),
        variant: reader.known_keys(Position::Variant),
    };
    let ours = foreign::ours(item, known);
    reader.attribute = ours.name;
    let Content { keys, body } = reader.read(attrs, data, diagnostics);
    Input {
        visibility: vis.clone(),
        ident: ident.clone(),
        generics: generics.clone(),
        metadata_only: ours.metadata_only,
        keys,
        deprecated: is_deprecated(attrs),
        body,
    }
}

/// What the attributes and the body of an item hold.
struct Content {
    keys: SetKeys,
    body: Body,
}

struct ItemReader<'a> {
    set: &'a Ident,
    generics: &'a Generics,
    /// The name of our attribute on this item.
    attribute: &'static str,
    struct_keys: &'a [&'static str],
}

impl<'a> ItemReader<'a> {
    fn read(&self, attrs: &[Attribute], data: &'a Data, diagnostics: &mut Diagnostics) -> Content {
        match data {
            Data::Enum(data) => {
                let context = self.context(self.set, Position::Enum, None, true);
                let Keys {
                    items, recovery, ..
                } = self.keys(attrs, &context, diagnostics);
                let keys = receive(&items, diagnostics);
                let mut entries = Vec::with_capacity(data.variants.len());
                for (index, variant) in data.variants.iter().enumerate() {
                    diagnostics.enter(index);
                    entries.push(self.variant(variant, diagnostics));
                }
                if recovery.means("code") {
                    excuse_only_missing(&mut entries);
                }
                Content {
                    keys,
                    body: Body::Enum(entries),
                }
            }
            Data::Struct(data) => {
                diagnostics.enter(0);
                let doc = doc_comment(attrs);
                let context = self.context(
                    self.set,
                    Position::Struct,
                    Some(&data.fields),
                    doc.has_text(),
                );
                let keys = self.keys(attrs, &context, diagnostics);
                let set_keys = receive(&those_of::<SetKeys>(&keys.items), diagnostics);
                let keys = Keys {
                    items: those_of::<EntryKeys>(&keys.items),
                    ..keys
                };
                let declaration = Declaration {
                    ident: self.set,
                    attrs,
                    fields: &data.fields,
                    doc,
                };
                let entry = self.entry(declaration, keys, diagnostics);
                Content {
                    keys: set_keys,
                    body: Body::Struct(Box::new(entry)),
                }
            }
            Data::Union(_) => {
                // That it is a union is the one mistake. Its keys are read for what is generated
                // in spite of it.
                let mut unreported = Diagnostics::default();
                let context = self.context(self.set, Position::Struct, None, true);
                let keys = self.keys(attrs, &context, &mut unreported);
                Content {
                    keys: receive(&those_of::<SetKeys>(&keys.items), &mut unreported),
                    body: Body::Union,
                }
            }
        }
    }

    fn variant(&self, variant: &'a Variant, diagnostics: &mut Diagnostics) -> Entry {
        let doc = doc_comment(&variant.attrs);
        let context = self.context(
            &variant.ident,
            Position::Variant,
            Some(&variant.fields),
            doc.has_text(),
        );
        let keys = self.keys(&variant.attrs, &context, diagnostics);
        let declaration = Declaration {
            ident: &variant.ident,
            attrs: &variant.attrs,
            fields: &variant.fields,
            doc,
        };
        self.entry(declaration, keys, diagnostics)
    }

    fn entry(
        &self,
        declaration: Declaration<'_>,
        keys: Keys,
        diagnostics: &mut Diagnostics,
    ) -> Entry {
        let Declaration {
            ident,
            attrs,
            fields,
            doc,
        } = declaration;
        let mut keys = keys;
        let received = receive(&keys.items, diagnostics);
        if fields.iter().any(|field| self.has_keys_of_entry(field)) {
            // They are on a field by mistake.
            keys.annotated = true;
            keys.recovery.any_key();
        }
        let mut read_fields = Vec::with_capacity(fields.len());
        for (member, field) in fields.members().zip(fields) {
            read_fields.push(self.field(member, field, ident, diagnostics));
        }
        Entry {
            ident: ident.clone(),
            keys: received,
            annotated: keys.annotated,
            recovery: keys.recovery,
            doc,
            fields: read_fields,
            is_unit: matches!(fields, Fields::Unit),
            deprecated: is_deprecated(attrs),
        }
    }

    /// Whether a field has the attribute of its variant.
    fn has_keys_of_entry(&self, field: &syn::Field) -> bool {
        field.attrs.iter().any(|attribute| {
            attribute.path().is_ident(self.attribute)
                && (foreign::is_transparent(attribute)
                    || foreign::has_our_keys(attribute, EntryKeys::NAMES))
        })
    }

    fn field(
        &self,
        member: Member,
        field: &syn::Field,
        entry: &Ident,
        diagnostics: &mut Diagnostics,
    ) -> Field {
        let source = self.mark("source", field, diagnostics);
        let from = self.mark("from", field, diagnostics);
        let mut marks = FieldMarks::default();
        for attribute in &field.attrs {
            let path = attribute.path();
            // Next to another derive, `#[error]` is its own.
            let is_ours = path.is_ident(self.attribute) || path.is_ident("platform_error");
            if is_ours {
                field_mark::read(attribute, entry, &mut marks, diagnostics);
            }
        }
        let name = match &member {
            Member::Named(name) => name.unraw().to_string(),
            Member::Unnamed(index) => index.index.to_string(),
        };
        Field {
            member,
            name,
            ty: types::without_self(&field.ty, self.set, self.generics),
            source,
            from,
            marks,
            has_snafu: has_attribute(&field.attrs, "snafu"),
            deprecated: is_deprecated(&field.attrs),
        }
    }

    /// The mark of this name on a field.
    fn mark(&self, name: &str, field: &syn::Field, diagnostics: &mut Diagnostics) -> Option<Path> {
        let mut marks = field
            .attrs
            .iter()
            .filter(|attribute| attribute.path().is_ident(name));
        let first = marks.next()?;
        // If another derive owns the field's attributes, it checks their form.
        if self.is_owner() {
            if !matches!(first.meta, Meta::Path(_)) {
                diagnostics.push(diagnostic::mark_with_arguments(first, name));
            }
            for second in marks {
                diagnostics.push(diagnostic::mark_twice(first, second, name));
            }
        }
        Some(first.path().clone())
    }

    /// Whether `#[error]`, `#[source]` and `#[from]` are ours.
    fn is_owner(&self) -> bool {
        self.attribute == "error"
    }

    fn known_keys(&self, position: Position) -> &'a [&'static str] {
        match position {
            Position::Enum => SetKeys::NAMES,
            Position::Variant => EntryKeys::NAMES,
            Position::Struct => self.struct_keys,
            Position::Labels => &[],
        }
    }

    fn context(
        &self,
        name: &'a Ident,
        position: Position,
        fields: Option<&'a Fields>,
        documented: bool,
    ) -> AttributeContext<'a> {
        AttributeContext {
            position,
            keys: self.known_keys(position),
            name,
            set: self.set,
            fields,
            documented,
            attribute: self.attribute,
        }
    }

    /// The keys of a variant or of the item, without unknown and repeated ones.
    fn keys(
        &self,
        attrs: &[Attribute],
        context: &AttributeContext<'_>,
        diagnostics: &mut Diagnostics,
    ) -> Keys {
        let mut keys = Keys::default();
        let ours = attrs
            .iter()
            .filter(|attribute| attribute.path().is_ident(self.attribute));
        let count = ours.count();
        let is_only = count < 2;
        let has_ours = count > 0;
        for attribute in attrs {
            let path = attribute.path();
            let is_mixed_up = if self.is_owner() {
                path.is_ident("platform_error")
            } else {
                path.is_ident("error") && foreign::has_our_keys(attribute, context.keys)
            };
            if is_mixed_up {
                diagnostics.push(diagnostic::attribute_of_other_name(attribute, context));
                if has_ours {
                    keys.recovery.any_key();
                }
            }
            // What is in an attribute of the wrong name is judged, unless there is a right one.
            if path.is_ident(self.attribute) || is_mixed_up && !has_ours {
                keys.read(attribute, is_only, context, diagnostics);
            } else if self.is_owner() && (path.is_ident("source") || path.is_ident("from")) {
                diagnostics.push(diagnostic::mark_on_item(attribute, context));
            }
        }
        keys.items = unknown_key::known_once(
            std::mem::take(&mut keys.items),
            context,
            &mut keys.recovery,
            diagnostics,
        );
        keys
    }
}

/// The attribute of a variant is above the enum, which is reported. If there is a single variant
/// without one, it is the same mistake.
fn excuse_only_missing(entries: &mut [Entry]) {
    let mut missing = entries.iter_mut().filter(|entry| !entry.annotated);
    if let (Some(entry), None) = (missing.next(), missing.next()) {
        entry.annotated = true;
        entry.recovery.any_key();
    }
}

/// A variant or a struct, as it is declared.
struct Declaration<'a> {
    ident: &'a Ident,
    attrs: &'a [Attribute],
    fields: &'a Fields,
    doc: DocComment,
}

/// The items that this receiver takes.
fn those_of<K: Receiver>(items: &[NestedMeta]) -> Vec<NestedMeta> {
    let is_known = |item: &NestedMeta| match item {
        NestedMeta::Meta(meta) => K::NAMES.iter().any(|name| meta.path().is_ident(name)),
        _ => false,
    };
    let mut taken = items.to_vec();
    taken.retain(is_known);
    taken
}

/// Hands items to a receiver that knows all of them.
fn receive<K: Receiver>(items: &[NestedMeta], diagnostics: &mut Diagnostics) -> K {
    match K::from_list(items) {
        Ok(keys) => keys,
        Err(error) => {
            diagnostics.push(error.into());
            K::default()
        }
    }
}

fn is_deprecated(attrs: &[Attribute]) -> bool {
    has_attribute(attrs, "deprecated")
}

fn has_attribute(attrs: &[Attribute], name: &str) -> bool {
    attrs
        .iter()
        .any(|attribute| attribute.path().is_ident(name))
}

fn doc_comment(attrs: &[Attribute]) -> DocComment {
    let mut doc = DocComment::default();
    for attribute in attrs {
        let Meta::NameValue(meta) = &attribute.meta else {
            continue;
        };
        if !meta.path.is_ident("doc") {
            continue;
        }
        match literal(&meta.value) {
            Some(Lit::Str(line)) => doc.lines.push(Text::from(&line)),
            _ => doc.made_by_macro = Some(meta.value.clone()),
        }
    }
    doc
}
