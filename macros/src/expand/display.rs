//! `Display`: the message, with the fields that it shows.

use proc_macro2::TokenStream;
use quote::quote;

use super::generics::{self, Parts};
use super::span;
use crate::model::Model;

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let attributes = span::attributes(model);
    let Parts {
        impl_generics,
        ty_generics,
        where_clause,
    } = generics::display(model).parts(model);
    let body = body(model);
    quote! {
        #attributes
        impl #impl_generics ::core::fmt::Display for #ident #ty_generics #where_clause {
            fn fmt(&self, __f: &mut ::core::fmt::Formatter<'_>) -> ::core::fmt::Result {
                #body
            }
        }
    }
}

fn body(model: &Model) -> TokenStream {
    let call = generics::of_call(model);
    if model.has_transparent() {
        return quote!(__fields #call (
            self,
            __metadata #call (self),
            __platform::FieldSink::Message(__f)
        ));
    }
    if !model.has_params() {
        return quote! {
            let __facts = __metadata #call (self);
            __f.write_str(__facts.message())
        };
    }
    quote! {
        let __facts = __metadata #call (self);
        if !__facts.has_params() {
            return __f.write_str(__facts.message());
        }
        __fields #call (self, __facts, __platform::FieldSink::Message(__f))
    }
}
