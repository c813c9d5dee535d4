//! `ErrorSet`, the trait for the type: its catalogue, and the way from a code to a value.

use proc_macro2::{Literal, Span, TokenStream};
use quote::{ToTokens, quote, quote_spanned};

use super::{generics, implementation, metadata, path};
use crate::index::{self, Index};
use crate::mistake;
use crate::model::{Entry, Model, Role};
use crate::types;

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let allow = implementation(model);
    let (impl_generics, ty_generics, where_clause) = generics::platform(model).parts(model);
    let name = mistake::unraw(ident);
    let domain = model.domain.as_ref().map_or_else(
        || {
            quote!(__platform::domain(
                ::core::option_env!("CARGO_PKG_NAME"),
                ::core::module_path!()
            ))
        },
        ToTokens::to_token_stream,
    );
    let forwards: Vec<&Entry> = model
        .entries
        .iter()
        .filter(|entry| matches!(entry.role, Role::Forward))
        .collect();
    let closed = forwards
        .iter()
        .filter(|entry| !types::is_dyn(&entry.fields[0].ty));
    let includes = closed.map(|entry| {
        let forwarding = metadata::forwarding(model, entry);
        quote!(#forwarding.catalog)
    });
    let includes = quote!(&[#(#includes),*]);
    let (most_sets, most_codes) = if model.generics.params.is_empty() {
        (
            quote!({ __platform::count_sets(#includes) }),
            quote!({ __platform::conflict_table_len(__INDEX, #includes) }),
        )
    } else {
        // An array cannot be as long as a parameter says.
        (
            quote!({ __platform::MAX_SETS }),
            quote!({ __platform::MAX_CODES }),
        )
    };
    let index = index(model);
    let from_code = from_code(model);
    let mut catalog = quote! {
        __platform::Catalog::new(&__platform::CatalogParts {
            name: #name,
            path: ::core::concat!(::core::module_path!(), "::", #name),
            version: ::core::option_env!("CARGO_PKG_VERSION"),
            domain: #domain,
            entries: &__TABLE,
            index: __INDEX,
            includes: const { &__platform::direct_sets(#includes) },
            sets: const { &__platform::distinct_sets::<#most_sets>(#includes) },
        })
    };
    // Where nothing is included there is no clash. Where there is one, the compiler points at the name of the type.
    if !forwards.is_empty() {
        let place = Span::call_site().located_at(ident.span());
        catalog = quote_spanned!(place=> __platform::without_conflict::<#most_codes>(#catalog));
    }
    let check = (!forwards.is_empty()).then(|| evaluated(model));
    quote! {
        #index
        #check
        #allow
        impl #impl_generics __platform::ErrorSet for #ident #ty_generics #where_clause {
            const CATALOG: &'static __platform::Catalog = &#catalog;
            fn from_code(__code: &str) -> ::core::option::Option<Self> {
                #from_code
            }
        }
    }
}

fn is_generic(model: &Model) -> bool {
    model.generics.type_params().next().is_some() || model.generics.const_params().next().is_some()
}

/// Has the catalogue evaluated whether or not it is used, so that a clash is found; where there are parameters, it is
/// found once they are known.
fn evaluated(model: &Model) -> Option<TokenStream> {
    if is_generic(model) {
        return None;
    }
    let ident = &model.ident;
    let lifetimes = model.generics.lifetimes().map(|_| quote!('static,));
    let place = Span::call_site().located_at(ident.span());
    let catalog = quote_spanned!(place=> <#ident<#(#lifetimes)*> as __platform::ErrorSet>::CATALOG);
    Some(quote!(const _: &'static __platform::Catalog = #catalog;))
}

/// `__INDEX`, the way from a code to its row.
fn index(model: &Model) -> TokenStream {
    let facts = model.entries.iter().filter_map(Entry::facts).enumerate();
    let codes = facts.flat_map(|(row, facts)| facts.codes().map(move |code| (code.value(), row)));
    let Index {
        displacements,
        slots,
    } = index::build(&codes.collect::<Vec<_>>());
    let (displacements, slots) = (
        Literal::byte_string(&displacements),
        Literal::byte_string(&slots),
    );
    quote! {
        const __INDEX: __platform::Index = __platform::Index::new(#displacements, &const { &__platform::Aligned(*#slots) }.0);
    }
}

fn from_code(model: &Model) -> TokenStream {
    let mut row = 0usize;
    let (mut arms, mut forwards) = (Vec::new(), Vec::new());
    for entry in &model.entries {
        let path = path(model, entry);
        match entry.role {
            Role::Own(_) => {
                if entry.fields.is_empty() {
                    let at = Literal::usize_unsuffixed(row);
                    let braces = (!entry.unit).then(|| quote!({}));
                    arms.push(quote!(#at => #path #braces,));
                }
                row += 1;
            }
            Role::Forward => {
                let (forwarding, member) =
                    (metadata::forwarding(model, entry), &entry.fields[0].member);
                forwards.push(quote! {
                    if let ::core::option::Option::Some(__error) = (#forwarding.from_code)(__code) {
                        return ::core::option::Option::Some(#path { #member: __error });
                    }
                });
            }
        }
    }
    let place = Span::call_site().located_at(model.ident.span());
    let catalog = quote_spanned!(place=> <Self as __platform::ErrorSet>::CATALOG);
    let own = (!arms.is_empty()).then(|| {
        quote! {
            if let ::core::option::Option::Some(__row) = #catalog.row(__code) {
                return ::core::option::Option::Some(match __row { #(#arms)* _ => return ::core::option::Option::None });
            }
        }
    });
    quote! { let _ = __code; #own #(#forwards)* ::core::option::Option::None }
}
