//! Mistakes in the fields of an error: their marks, and what a variant forwards to.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Attribute, Generics, Path, Type};

use super::span::{at, between};
use super::suggest::count;
use crate::context::{AttributeContext, Position};
use crate::source::source;

/// The set with other parameters than its own, in a field that leads to it.
pub(crate) fn recursion_with_other_parameters(
    ty: &Type,
    this: &Ident,
    generics: &Generics,
) -> syn::Error {
    let (_, own, _) = generics.split_for_impl();
    let own = source(own);
    let written = source(ty);
    at(
        ty,
        format_args!(
            "`{written}` is `{this}` with different parameters, and whether it is an error would \
             depend on yet others; write `{this}{own}`, or hold a `Box<dyn PlatformError + Send + Sync>`"
        ),
    )
}

/// `#[source]` or `#[from]` on a variant or on the whole item.
pub(crate) fn mark_on_item(attribute: &Attribute, context: &AttributeContext<'_>) -> syn::Error {
    let mark = attribute.path().to_token_stream();
    let entry = if context.position == Position::Enum {
        "Variant".to_owned()
    } else {
        context.name.to_string()
    };
    at(
        attribute.path(),
        format_args!(
            "`#[{mark}]` marks a field; \
             write it before the type of that field, as in `{entry}(#[{mark}] OtherError)`"
        ),
    )
}

pub(crate) fn mark_with_arguments(attribute: &Attribute, name: &str) -> syn::Error {
    at(
        &attribute.meta,
        format_args!("`#[{name}]` takes no arguments; write `#[{name}]`"),
    )
}

pub(crate) fn mark_twice(first: &Attribute, second: &Attribute, name: &str) -> syn::Error {
    between(
        first,
        second,
        format_args!("this field is marked `#[{name}]` twice; remove one of the two"),
    )
}

pub(crate) fn sources_two(entry: &Ident, first: &Path, second: &Path) -> syn::Error {
    between(
        first,
        second,
        format_args!(
            "`{entry}` has two sources, and an error has at most one; remove one of the two marks"
        ),
    )
}

pub(crate) fn from_with_other_fields(entry: &Ident, mark: &Path) -> syn::Error {
    at(
        mark,
        format_args!(
            "`#[from]` builds `{entry}` from this field alone, but it has other fields; \
             write `#[source]`"
        ),
    )
}

/// An entry with the type that it is made from.
pub(crate) struct MadeFrom<'a> {
    pub(crate) entry: &'a Ident,
    pub(crate) ty: &'a Type,
}

pub(crate) fn from_duplicate(first: &MadeFrom<'_>, second: &MadeFrom<'_>) -> syn::Error {
    between(
        first.ty,
        second.ty,
        format_args!(
            "`{}` and `{}` both have `#[from]` for `{}`, so `?` cannot choose between them; \
             write `#[source]` in one of them",
            first.entry,
            second.entry,
            source(first.ty)
        ),
    )
}

pub(crate) fn transparent_fields(entry: &Ident, fields: usize) -> syn::Error {
    let fields = count(fields, "field");
    at(
        entry,
        format_args!(
            "`transparent` forwards to a single field, but `{entry}` has {fields}; \
             write `{entry}(#[from] OtherError)`"
        ),
    )
}
