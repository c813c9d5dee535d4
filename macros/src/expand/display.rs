//! `Display`: the message, with the fields that it shows.

use proc_macro2::TokenStream;
use quote::quote;

use super::{generics, implementation, show};
use crate::model::{Model, Role};

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let allow = implementation(model);
    let (impl_generics, ty_generics, where_clause) = generics::display(model).parts(model);
    let body = body(model);
    quote! {
        #allow
        impl #impl_generics ::core::fmt::Display for #ident #ty_generics #where_clause {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #body
            }
        }
    }
}

fn body(model: &Model) -> TokenStream {
    let message = quote!(__platform::FieldSink::Message(__f));
    let forwards = model
        .entries
        .iter()
        .any(|entry| matches!(entry.role, Role::Forward));
    let shows = model
        .entries
        .iter()
        .any(|entry| !show::params(entry).is_empty());
    if forwards {
        return quote!(__show(self, __metadata(self), #message));
    }
    let rest = if shows {
        quote!(__show(self, __facts, #message))
    } else {
        quote!(__f.write_str(__facts.message()))
    };
    let text = shows.then(|| {
        quote! {
            if !__facts.has_params() {
                return __f.write_str(__facts.message());
            }
        }
    });
    quote! {
        let __facts = __metadata(self);
        #text
        #rest
    }
}
