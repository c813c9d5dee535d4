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

/// What our attribute is called on an item.
#[derive(Clone, Copy)]
pub(crate) struct Ours {
    /// `error`, or `platform_error`.
    pub(crate) name: &'static str,
    /// Another derive owns `Display`, `Error` and `From`.
    pub(crate) metadata_only: bool,
}

/// How many attributes with our keys there are.
#[derive(Default)]
struct Named {
    error: usize,
    platform_error: usize,
    /// `#[error(transparent)]`, which may be ours or thiserror's.
    transparent: usize,
}

/// The name of our attribute is `platform_error` next to another derive, and else `error`. If our
/// keys are in attributes of both, and none belongs to another derive, the names were mixed up.
/// Then it is the one that most of the variants have.
pub(crate) fn ours(item: &DeriveInput, keys: KnownKeys<'_>) -> Ours {
    let mut of_item = Named::default();
    let mut of_variants = Named::default();
    let mut has_foreign = false;
    for attribute in &item.attrs {
        has_foreign |= of_item.count(attribute, keys.item);
    }
    for attribute in attributes_of_variants(item) {
        has_foreign |= of_variants.count(attribute, keys.variant);
    }
    let has_error = of_item.error + of_variants.error > 0;
    let has_platform_error = of_item.platform_error + of_variants.platform_error > 0;
    let is_minority = if of_variants.platform_error + of_variants.error == 0 {
        of_item.platform_error <= of_item.error
    } else {
        of_variants.platform_error < of_variants.error + of_variants.transparent
    };
    let is_ours = has_platform_error && (has_foreign || !has_error || !is_minority);
    Ours {
        name: if is_ours { "platform_error" } else { "error" },
        metadata_only: is_ours && (has_foreign || !has_error),
    }
}

impl Named {
    /// Counts an attribute, and returns whether it belongs to another derive.
    fn count(&mut self, attribute: &Attribute, keys: &[&'static str]) -> bool {
        let path = attribute.path();
        if path.is_ident("platform_error") {
            self.platform_error += 1;
            return false;
        }
        if !path.is_ident("error") {
            return path.is_ident("snafu") || path.is_ident("display");
        }
        if has_our_keys(attribute, keys) {
            self.error += 1;
            return false;
        }
        let is_transparent = is_transparent(attribute);
        self.transparent += usize::from(is_transparent);
        !is_transparent
    }
}

fn attributes_of_variants(item: &DeriveInput) -> impl Iterator<Item = &Attribute> {
    let variants = match &item.data {
        Data::Enum(data) => Some(&data.variants),
        Data::Struct(_) | Data::Union(_) => None,
    };
    variants
        .into_iter()
        .flatten()
        .flat_map(|variant| &variant.attrs)
}

/// Whether an `#[error(…)]` says no more than `transparent`, which thiserror has too.
pub(crate) fn is_transparent(attribute: &Attribute) -> bool {
    let Meta::List(list) = &attribute.meta else {
        return false;
    };
    let mut tokens = list.tokens.clone().into_iter();
    take_key(&mut tokens, &["transparent"]).is_some()
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
