//! `ErrorSet`, the trait for the type: its catalogue, and the way from a code to a value.

use proc_macro2::{Literal, TokenStream};
use quote::quote;
use syn::LitStr;

use super::{generics, implementation, metadata, path};
use crate::index::{self, Index};
use crate::mistake;
use crate::model::{Entry, Facts, Model, Role};
use crate::types;

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let allow = implementation(model);
    let (impl_generics, ty_generics, where_clause) = generics::platform(model).parts(model);
    let name = mistake::unraw(ident);
    let domain = match &model.domain {
        Some(domain) => quote!(#domain),
        None => quote!(__platform::domain(::core::option_env!("CARGO_PKG_NAME"), ::core::module_path!())),
    };
    let forwards: Vec<&Entry> = model.entries.iter().filter(|entry| matches!(entry.role, Role::Forward)).collect();
    let closed = forwards.iter().filter(|entry| !types::is_dyn(&entry.fields[0].ty));
    let includes = closed.map(|entry| {
        let forwarding = metadata::forwarding(model, entry);
        quote!(#forwarding.catalog)
    });
    let includes = quote!(&[#(#includes),*]);
    let (most_sets, most_codes) = if is_generic(model) {
        // An array cannot be as long as a parameter says.
        (quote!({ __platform::MOST_SETS }), quote!({ __platform::MOST_CODES }))
    } else {
        (quote!({ __platform::count_sets(#includes) }), quote!({ __platform::count_codes(__INDEX, #includes) }))
    };
    let index = index(model);
    let from_code = from_code(model);
    let mut catalog = quote! {
        __platform::Catalog::new(
            [#name, ::core::concat!(::core::module_path!(), "::", #name)],
            ::core::option_env!("CARGO_PKG_VERSION"),
            #domain,
            (&__TABLE, __INDEX),
            const { &__platform::direct_sets(#includes) },
            const { &__platform::distinct_sets::<#most_sets>(#includes) },
        )
    };
    // Where nothing is included there is no clash.
    if !forwards.is_empty() {
        catalog = quote!(__platform::without_clash::<#most_codes>(#catalog));
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
    Some(quote! {
        const _: &'static __platform::Catalog = <#ident<#(#lifetimes)*> as __platform::ErrorSet>::CATALOG;
    })
}

/// `__INDEX`, the way from a code to its row.
fn index(model: &Model) -> TokenStream {
    let codes: Vec<String> = model.entries.iter().flat_map(Entry::facts).flat_map(Facts::codes).map(LitStr::value).collect();
    let Index { displacements, slots } = index::build(&codes);
    let count = displacements.len();
    let displacements = displacements.into_iter().map(Literal::u16_unsuffixed);
    quote! {
        const __INDEX: __platform::Index = __platform::Index::new(&__DISPLACEMENTS, &__SLOTS);
        static __DISPLACEMENTS: [u16; #count] = [#(#displacements),*];
        static __SLOTS: [__platform::Slot; #slots] = __platform::slots(&__TABLE, &__DISPLACEMENTS);
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
                let (forwarding, member) = (metadata::forwarding(model, entry), &entry.fields[0].member);
                forwards.push(quote! {
                    if let ::core::option::Option::Some(__error) = (#forwarding.from_code)(__code) {
                        return ::core::option::Option::Some(#path { #member: __error });
                    }
                });
            }
        }
    }
    let own = (!arms.is_empty()).then(|| quote! {
        if let ::core::option::Option::Some(__row) = <Self as __platform::ErrorSet>::CATALOG.row(__code) {
            return ::core::option::Option::Some(match __row { #(#arms)* _ => return ::core::option::Option::None });
        }
    });
    quote! { let _ = __code; #own #(#forwards)* ::core::option::Option::None }
}
