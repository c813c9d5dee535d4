//! The rows of a set: from the row of an entry to its value.

use proc_macro2::{Literal, TokenStream};
use quote::{quote, quote_spanned};

use super::{pattern, span};
use crate::model::{Entry, Model, Shape};

/// The entries and their index.
pub(super) fn rows(model: &Model) -> TokenStream {
    let place = span::name(model);
    quote_spanned!(place=> const { <Self as __platform::ErrorSet>::__OWN.rows() })
}

/// From each row to its value, where it has no data.
pub(super) fn arms(model: &Model) -> Vec<TokenStream> {
    let mut arms = Vec::new();
    for (row, (entry, _)) in model.leaves().enumerate() {
        arms.extend(arm(model, entry, row));
    }
    arms
}

/// From the row of an entry to its value, if it has no data.
pub(super) fn arm(model: &Model, entry: &Entry, row: usize) -> Option<TokenStream> {
    if !entry.fields.is_empty() || model.shape == Shape::Opaque {
        return None;
    }
    let path = pattern::path(model, entry);
    let row = Literal::usize_unsuffixed(row);
    let braces = (!entry.is_unit).then(|| quote!({}));
    Some(quote!(#row => #path #braces,))
}
