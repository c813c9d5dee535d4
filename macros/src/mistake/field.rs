//! Mistakes in the fields of an error: their marks, and what a variant forwards to.

use proc_macro2::Ident;
use quote::ToTokens;
use syn::{Attribute, Path, Type};

use super::words::{count, written};
use super::{at, between};
use crate::input::{Place, Site};

/// `#[source]` or `#[from]` on a variant or the whole item.
pub(crate) fn mark_on_item(attribute: &Attribute, site: &Site<'_>) -> syn::Error {
    let mark = attribute.path().to_token_stream();
    let entry = if site.place == Place::Enum {
        "Variant".to_owned()
    } else {
        site.name.to_string()
    };
    at(
        attribute.path(),
        format_args!(
            "`#[{mark}]` marks a field; write it before the type of that field, as in `{entry}(#[{mark}] OtherError)`"
        ),
    )
}

pub(crate) fn mark_with_arguments(attribute: &Attribute, name: &str) -> syn::Error {
    at(
        &attribute.meta,
        format_args!("`#[{name}]` takes nothing; write `#[{name}]`"),
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
            "`{entry}` has two sources, and an error has one; remove one of the two marks"
        ),
    )
}

pub(crate) fn from_beside_fields(entry: &Ident, mark: &Path) -> syn::Error {
    at(
        mark,
        format_args!(
            "`#[from]` makes a `{entry}` of this field alone, and it has others; write `#[source]`"
        ),
    )
}

pub(crate) fn from_duplicate(first: (&Ident, &Type), second: (&Ident, &Type)) -> syn::Error {
    let ty = written(first.1);
    between(
        first.1,
        second.1,
        format_args!(
            "both `{}` and `{}` are made `#[from]` `{ty}`, and `?` could not choose; write `#[source]` in one of them",
            first.0, second.0
        ),
    )
}

pub(crate) fn transparent_fields(entry: &Ident, fields: usize) -> syn::Error {
    let has = count(fields, "field");
    at(
        entry,
        format_args!(
            "`transparent` forwards to one field, and `{entry}` has {has}; write `{entry}(#[from] OtherError)`"
        ),
    )
}
