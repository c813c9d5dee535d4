//! `From` for the fields marked `#[from]`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Generics;
use syn::spanned::Spanned;

use super::{implementation, moved, path};
use crate::model::Model;
use crate::types;

pub(super) fn expand(model: &Model) -> TokenStream {
    let allow = implementation(model);
    let entries = model.entries.iter().filter_map(|entry| {
        let field = &entry.fields[entry.from?];
        let (path, member) = (path(model, entry), &field.member);
        Some(quote! { #allow }).map(|allow| {
            let make = |value: TokenStream| quote!(#path { #member: #value });
            let (ty, body) = match types::in_option(&field.ty) {
                Some(ty) => (ty, make(quote!(::core::option::Option::Some(__source)))),
                None => (&field.ty, make(quote!(__source))),
            };
            let implementation = implement(&model.ident, &model.generics, ty, &body);
            quote! { #allow #implementation }
        })
    });
    entries.collect()
}

/// `impl From<ty>` with this body, in which the value is `__source`.
pub(super) fn implement(
    ident: &syn::Ident,
    generics: &Generics,
    ty: &syn::Type,
    body: &TokenStream,
) -> TokenStream {
    let (impl_generics, ty_generics, where_clause) = generics.split_for_impl();
    let implementation = quote! {
        impl #impl_generics ::core::convert::From<#ty> for #ident #ty_generics #where_clause {
            fn from(__source: #ty) -> Self {
                #body
            }
        }
    };
    moved(implementation, ty.span())
}
