//! `core::error::Error`, with the source.

use proc_macro2::TokenStream;
use quote::quote;

use super::{binding, binding_pattern, generics, implementation, metadata};
use crate::model::{Entry, Model, Role};

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let allow = implementation(model);
    let (impl_generics, ty_generics, where_clause) = generics::error(model).parts(model);
    let arms: Vec<TokenStream> = model.entries.iter().filter_map(|entry| arm(model, entry)).collect();
    let rest = (arms.len() < model.entries.len()).then(|| quote!(_ => ::core::option::Option::None,));
    let source = (!arms.is_empty()).then(|| quote! {
        fn source(&self) -> ::core::option::Option<&(dyn ::core::error::Error + 'static)> {
            match self { #(#arms)* #rest }
        }
    });
    quote! {
        #allow
        impl #impl_generics ::core::error::Error for #ident #ty_generics #where_clause {
            #source
        }
    }
}

fn arm(model: &Model, entry: &Entry) -> Option<TokenStream> {
    if let Role::Forward = entry.role {
        let pattern = binding_pattern(model, entry, &entry.fields);
        let error = metadata::forwarded(model, entry);
        return Some(quote!(#pattern => ::core::error::Error::source(__platform::PlatformError::as_error(#error)),));
    }
    let field = &entry.fields[entry.source?];
    let pattern = binding_pattern(model, entry, [field]);
    let (binding, ty) = (binding(field), &field.ty);
    Some(quote!(#pattern => <#ty as __platform::Source<_>>::source(#binding),))
}
