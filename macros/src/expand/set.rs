//! `ErrorSet`, the trait for the type: its catalog, and the way from a code to a value.

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote, quote_spanned};
use syn::ext::IdentExt;

use super::generics::{self, Parts};
use super::{forwarding, pattern, span};
use crate::index::{self, Index, IndexedCode};
use crate::model::{Entry, Model, Role, Shape};
use crate::types;

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let attributes = span::attributes(model);
    let Parts {
        impl_generics,
        ty_generics,
        where_clause,
    } = generics::platform(model).parts(model);
    let index = index(model);
    let evaluated = evaluated(model);
    let catalog = catalog(model);
    let from_code = from_code(model);
    quote! {
        #index
        #evaluated
        #attributes
        impl #impl_generics __platform::ErrorSet for #ident #ty_generics #where_clause {
            const CATALOG: &'static __platform::Catalog = &#catalog;
            fn from_code(__code: &str) -> ::core::option::Option<Self> {
                #from_code
            }
        }
    }
}

fn catalog(model: &Model) -> TokenStream {
    let name = model.ident.unraw().to_string();
    let domain = if let Some(domain) = &model.domain {
        domain.to_token_stream()
    } else {
        let package = quote!(::core::option_env!("CARGO_PKG_NAME"));
        quote!(__platform::domain(#package, ::core::module_path!()))
    };
    let reserved = &model.reserved;
    let includes = includes(model);
    let most_sets = if model.generics.params.is_empty() {
        quote!({ __platform::count_sets(#includes) })
    } else {
        // The length of an array cannot depend on a parameter.
        quote!({ __platform::MAX_SETS })
    };
    let catalog = quote! {
        __platform::Catalog::new(&__platform::CatalogParts {
            name: #name,
            path: ::core::concat!(::core::module_path!(), "::", #name),
            version: ::core::option_env!("CARGO_PKG_VERSION"),
            domain: #domain,
            reserved: &[#(#reserved),*],
            entries: &__TABLE,
            index: __INDEX,
            includes: const { &__platform::direct_sets(#includes) },
            sets: const { &__platform::distinct_sets::<#most_sets>(#includes) },
        })
    };
    if !model.has_transparent() {
        return catalog;
    }
    // The compiler points at the name of the type if there is a conflict.
    let place = span::name(model);
    let most_codes = if model.generics.params.is_empty() {
        quote!({ __platform::conflict_table_len(__INDEX, #includes) })
    } else {
        quote!({ __platform::MAX_CODES })
    };
    quote_spanned!(place=> __platform::without_conflict::<#most_codes>(#catalog))
}

/// The catalogs of the sets that transparent variants hold. What a trait object holds is not known.
fn includes(model: &Model) -> TokenStream {
    let mut catalogs = Vec::new();
    for entry in model.transparent() {
        if !types::is_dyn(&entry.fields[0].ty) {
            let forwarding = forwarding::forwarding(model, entry);
            catalogs.push(quote!(#forwarding.catalog));
        }
    }
    quote!(&[#(#catalogs),*])
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

/// `__INDEX`, the way from a code to its row.
fn index(model: &Model) -> TokenStream {
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
    let displacements = Literal::byte_string(&displacements);
    let slots = Literal::byte_string(&slots);
    quote! {
        const __INDEX: __platform::Index =
            __platform::Index::new(#displacements, &const { &__platform::Aligned(*#slots) }.0);
    }
}

fn from_code(model: &Model) -> TokenStream {
    let mut row = 0usize;
    let mut arms = Vec::new();
    let mut forwards = TokenStream::new();
    for entry in &model.entries {
        match entry.role {
            Role::Leaf(_) => {
                arms.extend(arm(model, entry, row));
                row += 1;
            }
            Role::Transparent => forwards.extend(forward(model, entry)),
        }
    }
    let place = span::name(model);
    let catalog = quote_spanned!(place=> <Self as __platform::ErrorSet>::CATALOG);
    let leaves = (!arms.is_empty()).then(|| {
        quote! {
            if let ::core::option::Option::Some(__row) = #catalog.row(__code) {
                return ::core::option::Option::Some(match __row {
                    #(#arms)*
                    _ => return ::core::option::Option::None
                });
            }
        }
    });
    quote! { let _ = __code; #leaves #forwards ::core::option::Option::None }
}

/// From the row of an entry to its value, if it has no data.
fn arm(model: &Model, entry: &Entry, row: usize) -> Option<TokenStream> {
    if !entry.fields.is_empty() || model.shape == Shape::Opaque {
        return None;
    }
    let path = pattern::path(model, entry);
    let row = Literal::usize_unsuffixed(row);
    let braces = (!entry.is_unit).then(|| quote!({}));
    Some(quote!(#row => #path #braces,))
}

/// Asks the set of a transparent variant.
fn forward(model: &Model, entry: &Entry) -> TokenStream {
    let path = pattern::path(model, entry);
    let member = &entry.fields[0].member;
    let forwarding = forwarding::forwarding(model, entry);
    quote! {
        if let ::core::option::Option::Some(__error) = (#forwarding.from_code)(__code) {
            return ::core::option::Option::Some(#path { #member: __error });
        }
    }
}
