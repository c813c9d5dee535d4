//! What an item with a mistake gets beyond its model, so that the code that uses the type does not fail too.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use super::{from, generics};
use crate::model::{Model, Remains};

/// The conversions of fields that are marked `#[from]` by mistake.
pub(super) fn conversions(model: &Model) -> TokenStream {
    let Model {
        ident, generics, ..
    } = model;
    let body = quote!(let _ = __source; ::core::unreachable!());
    model
        .mistaken_from
        .iter()
        .map(|ty| from::implement(ident, generics, ty, &body))
        .collect()
}

/// The implementations of an item that has no model: a union, or a set that is too large. A union can hardly have `Debug`,
/// so they ask for none.
pub(super) fn expand(item: &DeriveInput, remains: &Remains) -> TokenStream {
    let DeriveInput {
        ident,
        generics,
        vis,
        ..
    } = item;
    let krate = &remains.krate;
    let (impl_generics, ty_generics, own_where) = generics.split_for_impl();
    let bounds = generics::Bounds::default()
        .and(quote!(for<'__a> #ident #ty_generics: ::core::fmt::Debug + 'static));
    let (_, _, where_clause) = bounds.parts_of(generics);
    let accessors = remains.accessors.then(|| {
        quote! {
            impl #impl_generics #ident #ty_generics #own_where {
                #vis const fn metadata(&self) -> &'static __platform::Metadata { &__TABLE[0] }
                #vis const fn code(&self) -> &'static str { "" }
                #vis const fn explanation(&self) -> &'static str { "" }
                #vis const fn cause(&self) -> &'static str { "" }
                #vis const fn solution(&self) -> &'static str { "" }
            }
        }
    });
    let standard = (!remains.beside).then(|| {
        quote! {
            impl #impl_generics ::core::fmt::Display for #ident #ty_generics #own_where {
                fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { ::core::result::Result::Ok(()) }
            }
            impl #impl_generics ::core::error::Error for #ident #ty_generics #where_clause {}
        }
    });
    quote! {
        const _: () = {
            use #krate::__private as __platform;
            static __TABLE: [__platform::Metadata; 1] =
                __platform::table(&__platform::Columns {
                    texts: &["", "", "", "", ""],
                    kinds: b"\x02",
                    heads: b"",
                    more: &[],
                    own_labels: &[],
                    labels: ::core::option::Option::None,
                });
            #accessors
            #standard
            impl #impl_generics __platform::PlatformError for #ident #ty_generics #where_clause {
                fn metadata(&self) -> &'static __platform::Metadata { &__TABLE[0] }
                fn as_error(&self) -> &(dyn ::core::error::Error + 'static) { self }
                fn params(&self, _: &mut dyn ::core::ops::FnMut(&'static str, &dyn ::core::fmt::Display)) {}
            }
            impl #impl_generics __platform::ErrorSet for #ident #ty_generics #where_clause {
                const CATALOG: &'static __platform::Catalog = __platform::UNKNOWN;
                fn from_code(_: &str) -> ::core::option::Option<Self> { ::core::option::Option::None }
            }
        };
    }
}
