//! Which attributes are ours, and which belong to another derive on the same type.

use proc_macro2::TokenTree;
use syn::{Attribute, Data, DeriveInput, Meta};

use crate::attribute::take_key;

/// The keys of an attribute of the whole item, and of one of a variant.
#[derive(Clone, Copy)]
pub(crate) struct KnownKeys<'a> {
    pub(crate) item: &'a [&'static str],
    pub(crate) variant: &'a [&'static str],
}

/// Whether `#[platform_error(…)]` is anywhere on the type.
pub(crate) fn has_platform_error(item: &DeriveInput) -> bool {
    let is_ours = |attribute: &Attribute| attribute.path().is_ident("platform_error");
    item.attrs.iter().chain(of_variants(item)).any(is_ours)
}

/// Whether another derive owns `Display`, `Error` and `From`, as a `#[platform_error(…)]` says. If
/// our keys are also in an `#[error(…)]` and no attribute belongs to another derive, the two names
/// were mixed up.
pub(crate) fn is_metadata_only(item: &DeriveInput, keys: KnownKeys<'_>) -> bool {
    if !has_platform_error(item) {
        return false;
    }
    let of_item = item.attrs.iter().map(|attribute| (attribute, keys.item));
    let of_variants = of_variants(item).map(|attribute| (attribute, keys.variant));
    let mut has_ours = false;
    for (attribute, keys) in of_item.chain(of_variants) {
        let path = attribute.path();
        if path.is_ident("error") && has_our_keys(attribute, keys) {
            has_ours = true;
        } else if path.is_ident("error") || path.is_ident("snafu") || path.is_ident("display") {
            return true;
        }
    }
    !has_ours
}

fn of_variants(item: &DeriveInput) -> impl Iterator<Item = &Attribute> {
    let variants = match &item.data {
        Data::Enum(data) => Some(&data.variants),
        Data::Struct(_) | Data::Union(_) => None,
    };
    variants
        .into_iter()
        .flatten()
        .flat_map(|variant| &variant.attrs)
}

/// Whether the first thing in an `#[error(…)]` is one of these keys.
pub(crate) fn has_our_keys(attribute: &Attribute, keys: &[&'static str]) -> bool {
    let Meta::List(list) = &attribute.meta else {
        return false;
    };
    let mut tokens = list.tokens.clone().into_iter();
    match take_key(&mut tokens, keys) {
        // thiserror has `transparent` too.
        None | Some("transparent") => false,
        Some("no_accessors") => true,
        Some(_) => {
            matches!(tokens.next(), Some(TokenTree::Punct(punct)) if punct.as_char() == '=')
        }
    }
}
