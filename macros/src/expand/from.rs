//! `From` for the fields marked `#[from]`.

use proc_macro2::TokenStream;
use quote::quote;
use syn::Type;
use syn::spanned::Spanned;

use super::{pattern, span};
use crate::model::Model;
use crate::types;

pub(super) fn expand(model: &Model) -> TokenStream {
    let mut implementations = TokenStream::new();
    for entry in &model.entries {
        let Some(from) = entry.from else {
            continue;
        };
        let field = &entry.fields[from];
        let path = pattern::path(model, entry);
        let member = &field.member;
        let value = if types::in_option(&field.ty).is_some() {
            quote!(::core::option::Option::Some(__source))
        } else {
            quote!(__source)
        };
        let body = quote!(#path { #member: #value });
        let attributes = span::attributes(model);
        let implementation = implement(model, types::filled(&field.ty), &body);
        implementations.extend(quote! { #attributes #implementation });
    }
    // These conversions have no value to make. The mistake is reported elsewhere.
    let body = quote!(let _ = __source; ::core::unreachable!());
    for ty in &model.mistaken_from {
        implementations.extend(implement(model, ty, &body));
    }
    implementations
}

/// `impl From<ty>` with this body, in which the value is `__source`.
fn implement(model: &Model, ty: &Type, body: &TokenStream) -> TokenStream {
    let ident = &model.ident;
    let (impl_generics, ty_generics, where_clause) = model.generics.split_for_impl();
    // Empty brackets, but at the derive: the compiler proposes a type that does not exist as a
    // parameter there, and it would be another error than that of the field.
    let brackets = model.generics.params.is_empty().then(|| quote!(<>));
    let implementation = quote! {
        impl #brackets #impl_generics ::core::convert::From<#ty> for #ident #ty_generics #where_clause {
            fn from(__source: #ty) -> Self {
                #body
            }
        }
    };
    span::moved(implementation, ty.span())
}
