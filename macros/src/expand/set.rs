//! `ErrorSet`, the trait for the type: its catalogue, and the way from a code to a value.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{generics, implementation, metadata, path};
use crate::mistake;
use crate::model::{Entry, Model, Role};
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
    // An array cannot be as long as a type parameter says.
    let generic = model.generics.type_params().next().is_some();
    let most = if generic { quote!({ __platform::MOST_SETS }) } else { quote!({ __platform::count_sets(#includes) }) };
    let from_code = from_code(model);
    quote! {
        #allow
        impl #impl_generics __platform::ErrorSet for #ident #ty_generics #where_clause {
            const CATALOG: &'static __platform::Catalog = &__platform::Catalog::new(
                #name,
                ::core::concat!(::core::module_path!(), "::", #name),
                ::core::option_env!("CARGO_PKG_VERSION"),
                #domain,
                &__TABLE,
                #includes,
                const { &__platform::distinct_sets::<#most>(#includes) },
            );
            fn from_code(__code: &str) -> ::core::option::Option<Self> {
                #from_code
            }
        }
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
