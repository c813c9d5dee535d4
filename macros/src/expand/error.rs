//! `core::error::Error`, with the source.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};
use syn::spanned::Spanned;

use super::{binding, binding_pattern, generics, implementation, metadata};
use crate::model::{Entry, Model, Role};

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let allow = implementation(model);
    let (impl_generics, ty_generics, where_clause) = generics::error(model).parts(model);
    let arms: Vec<TokenStream> = model
        .entries
        .iter()
        .filter_map(|entry| arm(model, entry))
        .collect();
    let rest =
        (arms.len() < model.entries.len()).then(|| quote!(_ => ::core::option::Option::None,));
    let source = (!arms.is_empty()).then(|| {
        quote! {
            fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
                match self { #(#arms)* #rest }
            }
        }
    });
    quote! {
        #allow
        impl #impl_generics ::core::error::Error for #ident #ty_generics #where_clause {
            #source
        }
    }
}

/// Beside another derive: asks whether there is an `Error`, which the other implementations take for granted.
pub(super) fn assertion(model: &Model) -> TokenStream {
    // Whether there is one may depend on the parameters.
    if model.is_mistaken || model.generics.type_params().next().is_some() {
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

fn arm(model: &Model, entry: &Entry) -> Option<TokenStream> {
    if let Role::Forward = entry.role {
        let pattern = binding_pattern(model, entry, &entry.fields);
        let error = metadata::forwarded(model, entry);
        return Some(
            quote!(#pattern => ::core::error::Error::source(__platform::PlatformError::as_error(#error)),),
        );
    }
    let field = &entry.fields[entry.source?];
    let pattern = binding_pattern(model, entry, [field]);
    let (binding, ty) = (binding(field), &field.ty);
    // At the type: the compiler points there where the source does not live long enough.
    let place = Span::call_site().located_at(ty.span());
    let source = quote_spanned!(place=> <#ty as __platform::Source<_>>::source(#binding));
    Some(quote!(#pattern => #source,))
}
