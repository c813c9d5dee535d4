//! `ErrorSet`, the trait for the type: its catalog, and the way from a code to a value.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;

use super::from_params::FromParams;
use super::generics::{self, Parts};
use super::{forwarding, pattern, recursion, rows, span};
use crate::index::{self, Index, IndexedCode};
use crate::model::{Entry, Model};

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let attributes = span::attributes(model);
    let Parts {
        impl_generics,
        ty_generics,
        where_clause,
    } = generics::platform(model).parts(model);
    let (slots, index) = index(model);
    let evaluated = evaluated(model);
    let own = own(model, &index);
    let catalog = catalog(model);
    let includes = includes(model);
    let from_params = FromParams::of(model);
    let from_code = from_code(model, &from_params);
    let FromParams { function, method } = from_params;
    let joined_const = joined_const(model);
    quote! {
        #slots
        #joined_const
        #evaluated
        #function
        #attributes
        impl #impl_generics __platform::ErrorSet for #ident #ty_generics #where_clause {
            const __OWN: &'static __platform::Catalog = &#own;
            #catalog
            #includes
            #from_code
            #method
        }
    }
}

/// The catalog without the included sets.
fn own(model: &Model, index: &TokenStream) -> TokenStream {
    let name = model.ident.unraw().to_string();
    let domain = if let Some(domain) = &model.domain {
        domain.to_token_stream()
    } else {
        let package = quote!(::core::option_env!("CARGO_PKG_NAME"));
        quote!(__platform::domain(#package, ::core::module_path!()))
    };
    let reserved = &model.reserved;
    let constructor = if model.has_transparent() {
        quote!(own)
    } else {
        quote!(leaf)
    };
    let is_generic = has_instances(model);
    quote! {
        __platform::Catalog::#constructor::<Self>(&__platform::CatalogParts {
            name: #name,
            path: ::core::concat!(::core::module_path!(), "::", #name),
            version: ::core::option_env!("CARGO_PKG_VERSION"),
            domain: #domain,
            reserved: &[#(#reserved),*],
            entries: &__TABLE,
            index: #index,
            is_generic: #is_generic,
        })
    }
}

/// Whether there are parameters on which it may depend what the set includes.
fn has_instances(model: &Model) -> bool {
    model.has_type_params() || model.generics.const_params().next().is_some()
}

/// The catalog, for which the included sets are collected and checked. That of a set without any is
/// provided by the trait.
fn catalog(model: &Model) -> Option<TokenStream> {
    if !model.has_transparent() {
        return None;
    }
    // The compiler points at the name of the type if there is a conflict.
    let place = span::name(model);
    let checked = if model.generics.params.is_empty() {
        quote_spanned! {place=>
            &__platform::without_conflict::<{ __platform::conflict_table_len(&__JOINED) }>(__JOINED)
        }
    } else {
        // The length of an array cannot depend on a parameter.
        let sets = quote!(__platform::reached_sets::<Self, { __platform::MAX_SETS }>());
        let joined = joined(model, &quote!(Self), &sets);
        quote_spanned!(place=> &__platform::without_conflict::<{ __platform::MAX_CODES }>(#joined))
    };
    Some(quote!(const CATALOG: &'static __platform::Catalog = #checked;))
}

/// The catalog of this type with these sets.
fn joined(model: &Model, this: &TokenStream, sets: &TokenStream) -> TokenStream {
    let most_includes = model.transparent().count();
    quote! {
        __platform::Catalog::including(
            <#this as __platform::ErrorSet>::__OWN,
            const { &__platform::direct_sets::<#this, #most_includes>() },
            const { &#sets },
        )
    }
}

/// `__JOINED`, the catalog before it is checked, unless the type has parameters.
fn joined_const(model: &Model) -> Option<TokenStream> {
    if !model.has_transparent() || !model.generics.params.is_empty() {
        return None;
    }
    let ident = model.ident.to_token_stream();
    let sets = quote!(__SETS.fitted::<{ __SETS.len() }>());
    let joined = joined(model, &ident, &sets);
    Some(quote! {
        const __SETS: __platform::SetList<{ __platform::MAX_SETS }> =
            __platform::reached_sets::<#ident, { __platform::MAX_SETS }>();
        const __JOINED: __platform::Catalog = #joined;
    })
}

/// `__includes`, whose type lists the sets in the transparent variants.
fn includes(model: &Model) -> Option<TokenStream> {
    let mut parts = Vec::new();
    for entry in model.transparent() {
        // The set itself need not be listed, and of a generic one the compiler could not tell.
        if !recursion::is_own_type(&entry.fields[0].ty, model) {
            parts.push(forwarding::forwarding(model, entry));
        }
    }
    if parts.is_empty() {
        return None;
    }
    let tree = tree(&parts);
    Some(quote! {
        fn __includes() -> impl __platform::Includes {
            #tree
        }
    })
}

/// The parts in pairs of pairs, which is not as deep as a list.
fn tree(parts: &[TokenStream]) -> TokenStream {
    match parts {
        [] => quote!(()),
        [part] => part.clone(),
        parts => {
            let (first, second) = parts.split_at(parts.len() / 2);
            let first = tree(first);
            let second = tree(second);
            quote!((#first, #second))
        }
    }
}

/// Evaluates the catalog even if it is not used, so that a conflict is found. If there are
/// parameters, it is found once they are known.
fn evaluated(model: &Model) -> Option<TokenStream> {
    let has_const_params = model.generics.const_params().next().is_some();
    if !model.has_transparent() || model.has_type_params() || has_const_params {
        return None;
    }
    let ident = &model.ident;
    let lifetimes = model.generics.lifetimes().map(|_| quote!('static,));
    let place = span::name(model);
    let catalog = quote_spanned!(place=> <#ident<#(#lifetimes)*> as __platform::ErrorSet>::CATALOG);
    Some(quote!(const _: &'static __platform::Catalog = #catalog;))
}

/// `__SLOTS`, and the index, which is the way from a code to its row.
fn index(model: &Model) -> (TokenStream, TokenStream) {
    let mut codes = Vec::new();
    for (row, (_, facts)) in model.leaves().enumerate() {
        for code in facts.codes() {
            codes.push(IndexedCode {
                code: code.value(),
                row,
            });
        }
    }
    let Index {
        displacements,
        slots,
    } = index::build(&codes);
    let slots_len = slots.len();
    let displacements = Literal::byte_string(&displacements);
    let slots = Literal::byte_string(&slots);
    // A static, because every crate that uses a constant has a copy of what it points to.
    let slots = quote! {
        static __SLOTS: __platform::Aligned<#slots_len> = __platform::Aligned(*#slots);
    };
    let index = quote!(__platform::Index::new(#displacements, &__SLOTS.0));
    (slots, index)
}

/// `from_code`: from the row of a code to the value.
fn from_code(model: &Model, from_params: &FromParams) -> TokenStream {
    if recursion::has_no_size(model) {
        return TokenStream::new();
    }
    if model.has_transparent() {
        return find(model, from_params);
    }
    let arms = rows::arms(model);
    if arms.is_empty() {
        return TokenStream::new();
    }
    let rows = rows::rows(model);
    // Inlined, so that the set's crate does not compile it if it is not called there.
    quote! {
        #[inline]
        fn from_code(__code: &str) -> ::core::option::Option<Self> {
            if let ::core::option::Option::Some(__row) = #rows.row(__code) {
                return ::core::option::Option::Some(match __row {
                    #(#arms)*
                    _ => return ::core::option::Option::None
                });
            }
            ::core::option::Option::None
        }
    }
}

/// `from_code` of a set that includes others, by way of `__find`, which they call for each other.
fn find(model: &Model, from_params: &FromParams) -> TokenStream {
    let rows = rows::rows(model);
    let arms = rows::arms(model);
    let value = if arms.is_empty() {
        quote!(::core::option::Option::None)
    } else {
        quote! {
            ::core::option::Option::Some(match __row {
                #(#arms)*
                _ => return ::core::option::Option::Some(::core::option::Option::None)
            })
        }
    };
    let value = from_params.or_value(model, &value);
    let mut forwards = TokenStream::new();
    for entry in model.transparent() {
        forwards.extend(forward(model, entry));
    }
    quote! {
        fn from_code(__code: &str) -> ::core::option::Option<Self> {
            __platform::find_value(__code)
        }
        fn __find(
            __code: &str,
            __trail: &__platform::Trail<'_>
        ) -> ::core::option::Option<::core::option::Option<Self>> {
            let __trail = __trail.enter::<Self>()?;
            if let ::core::option::Option::Some(__row) = #rows.row(__code) {
                let _ = __row;
                return ::core::option::Option::Some(#value);
            }
            #forwards
            ::core::option::Option::None
        }
    }
}

/// Asks the set of a transparent variant.
fn forward(model: &Model, entry: &Entry) -> TokenStream {
    let path = pattern::path(model, entry);
    let member = &entry.fields[0].member;
    let forwarding = forwarding::forwarding(model, entry);
    quote! {
        if let ::core::option::Option::Some(__found) = (#forwarding.find)(__code, &__trail) {
            return ::core::option::Option::Some(match __found {
                ::core::option::Option::Some(__error) => {
                    ::core::option::Option::Some(#path { #member: __error })
                }
                ::core::option::Option::None => ::core::option::Option::None,
            });
        }
    }
}
