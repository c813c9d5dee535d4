//! `core::error::Error`, with the source.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::callee::callee;
use super::generics::{self, Parts};
use super::{forwarding, pattern, span};
use crate::model::{Entry, Model, Role};

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let attributes = span::attributes(model);
    let Parts {
        impl_generics,
        ty_generics,
        where_clause,
    } = generics::error(model).parts(model);
    let source = source(model);
    quote! {
        #attributes
        impl #impl_generics ::core::error::Error for #ident #ty_generics #where_clause {
            #source
        }
    }
}

/// The method, unless no entry has a source.
fn source(model: &Model) -> Option<TokenStream> {
    let mut arms = Vec::new();
    for entry in &model.entries {
        arms.extend(arm(model, entry));
    }
    if arms.is_empty() {
        return None;
    }
    let has_fields = model.entries.iter().any(|entry| entry.source.is_some());
    let traits = has_fields.then(|| {
        quote! {
            use __platform::{
                OptionalCandidate as _, OptionalPointerCandidate as _, OtherCandidate as _, PointerCandidate as _
            };
        }
    });
    let has_rest = arms.len() < model.entries.len();
    let rest = has_rest.then(|| quote!(_ => ::core::option::Option::None,));
    Some(quote! {
        fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            #traits
            match self { #(#arms)* #rest }
        }
    })
}

fn arm(model: &Model, entry: &Entry) -> Option<TokenStream> {
    if let Role::Transparent = entry.role {
        let pattern = pattern::binding(model, entry, &entry.fields);
        let error = forwarding::forwarded(model, entry);
        let error = quote!(__platform::PlatformError::as_error(#error));
        return Some(quote!(#pattern => ::core::error::Error::source(#error),));
    }
    let field = &entry.fields[entry.source?];
    let pattern = pattern::binding(model, entry, [field]);
    let variable = pattern::variable(field);
    // The compiler points at the type if the source does not live long enough.
    let place = Span::call_site().located_at(field.ty.span());
    let (implementation, located) = callee(model, field, &quote!(Source::<_>));
    let marker = quote!((&__platform::Candidate(#variable)).__marker());
    let source = quote_spanned!(place=> #implementation::source(#located, #marker));
    Some(quote!(#pattern => #source,))
}

/// Next to another derive: asks whether there is an `Error`, which the other implementations take
/// for granted.
pub(super) fn assertion(model: &Model) -> TokenStream {
    // Whether there is one may depend on the parameters.
    if model.is_mistaken || model.has_type_params() {
        return TokenStream::new();
    }
    let ident = &model.ident;
    let (impl_generics, ty_generics, where_clause) = model.generics.split_for_impl();
    quote! {
        fn __implements_error #impl_generics (_: &#ident #ty_generics) #where_clause {
            <#ident #ty_generics as __platform::ImplementsError>::PRESENT
        }
    }
}
