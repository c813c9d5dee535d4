//! The implementations of an item with a mistake: they keep the code that uses the type from failing too.

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Data, DeriveInput, Type};

use super::{from, generics};
use crate::input::is_beside;
use crate::types;

pub(super) fn expand(item: &DeriveInput) -> TokenStream {
    let DeriveInput { ident, generics, vis, .. } = item;
    let (impl_generics, ty_generics, own_where) = generics.split_for_impl();
    let bounds = generics::Bounds::default().and(generics::platform_of(ident, generics));
    let (_, _, where_clause) = bounds.parts_of(generics);
    let krate = quote!(::platform_error::__private);
    let standard = (!is_beside(item)).then(|| {
        let display = quote!(#ident #ty_generics: ::core::fmt::Debug + ::core::fmt::Display);
        let bounds = if generics.type_params().next().is_some() { vec![display] } else { Vec::new() };
        let bounds = bounds.into_iter().fold(generics::Bounds::default(), generics::Bounds::and);
        let (_, _, error_where) = bounds.parts_of(generics);
        let froms = from_types(item).into_iter().map(|ty| from::implement(ident, generics, ty, &quote!(let _ = __source; ::core::unreachable!())));
        quote! {
            impl #impl_generics ::core::fmt::Display for #ident #ty_generics #own_where {
                fn fmt(&self, _: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result { ::core::unreachable!() }
            }
            impl #impl_generics ::core::error::Error for #ident #ty_generics #error_where {}
            #(#froms)*
        }
    });
    quote! {
        const _: () = {
            impl #impl_generics #ident #ty_generics #own_where {
                #vis const fn metadata(&self) -> &'static #krate::Metadata { ::core::unreachable!() }
                #vis const fn code(&self) -> &'static str { ::core::unreachable!() }
                #vis const fn explanation(&self) -> &'static str { ::core::unreachable!() }
                #vis const fn cause(&self) -> &'static str { ::core::unreachable!() }
                #vis const fn solution(&self) -> &'static str { ::core::unreachable!() }
            }
            impl #impl_generics #krate::PlatformError for #ident #ty_generics #where_clause {
                fn metadata(&self) -> &'static #krate::Metadata { ::core::unreachable!() }
                fn as_error(&self) -> &(dyn ::core::error::Error + 'static) { self }
                fn params(&self, _: &mut dyn ::core::ops::FnMut(&'static str, &dyn ::core::fmt::Display)) {}
            }
            impl #impl_generics #krate::ErrorSet for #ident #ty_generics #where_clause {
                const CATALOG: &'static #krate::Catalog = &#krate::Catalog::new("", "", ::core::option::Option::None, "", &[], &[], &([], 0));
                fn from_code(_: &str) -> ::core::option::Option<Self> { ::core::option::Option::None }
            }
            #standard
        };
    }
}

/// The types that the item is made from, each once.
fn from_types(item: &DeriveInput) -> Vec<&Type> {
    let fields: Vec<&syn::Field> = match &item.data {
        Data::Struct(data) => data.fields.iter().collect(),
        Data::Enum(data) => data.variants.iter().flat_map(|variant| &variant.fields).collect(),
        Data::Union(_) => Vec::new(),
    };
    let mut from: Vec<&Type> = Vec::new();
    for field in fields {
        let ty = types::in_option(&field.ty).unwrap_or(&field.ty);
        if field.attrs.iter().any(|attribute| attribute.path().is_ident("from")) && !from.contains(&ty) {
            from.push(ty);
        }
    }
    from
}
