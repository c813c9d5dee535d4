//! How a transparent variant forwards to its field.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::generics::{self, Parts};
use super::{pattern, span};
use crate::model::{Entry, Model};
use crate::types;

/// A function per transparent variant that returns how to forward to its field. Nothing else asks
/// for a platform error there, so that a field which is not one is one compile error.
pub(super) fn expand(model: &Model) -> TokenStream {
    let Parts {
        impl_generics,
        where_clause,
        ..
    } = generics::forwarding(model).parts(model);
    let mut attributes = span::attributes(model);
    // Before the edition of 2024, a lifetime is only captured if it is named.
    let captured = (!model.generics.params.is_empty()).then(|| {
        attributes.extend(quote!(#[allow(impl_trait_redundant_captures)]));
        let (_, ty_generics, _) = model.generics.split_for_impl();
        quote!(+ use #ty_generics)
    });
    let mut functions = TokenStream::new();
    for entry in model.transparent() {
        let name = name(entry);
        let ty = &entry.fields[0].ty;
        let qualified = types::qualified(ty);
        functions.extend(quote! {
            #attributes
            const fn #name #impl_generics (
            ) -> __platform::Forwarding<#ty, impl __platform::Includes #captured> #where_clause {
                use __platform::OtherField as _;
                __platform::FieldOf::<#ty>::WAY.of(<#qualified as __platform::Forward<_>>::FORWARDING)
            }
        });
    }
    functions
}

fn name(entry: &Entry) -> Ident {
    format_ident!("__forward_{}", entry.index, span = Span::call_site())
}

/// How to forward to the field of a transparent variant.
pub(super) fn forwarding(model: &Model, entry: &Entry) -> TokenStream {
    let name = name(entry);
    let (_, ty_generics, _) = model.generics.split_for_impl();
    let turbofish = ty_generics.as_turbofish();
    quote!(#name #turbofish ())
}

/// The error in the field of a transparent variant, as its pattern binds it.
pub(super) fn forwarded(model: &Model, entry: &Entry) -> TokenStream {
    let forwarding = forwarding(model, entry);
    let field = pattern::variable(&entry.fields[0]);
    quote!((#forwarding.error)(#field))
}
