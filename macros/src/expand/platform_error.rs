//! `PlatformError`, the trait for a value.

use proc_macro2::TokenStream;
use quote::quote;

use super::{generics, implementation, params};
use crate::model::Model;

pub(super) fn expand(model: &Model) -> TokenStream {
    let ident = &model.ident;
    let allow = implementation(model);
    let (impl_generics, ty_generics, where_clause) = generics::platform(model).parts(model);
    let params = params::expand(model);
    // Called here, the accessors are in use, so that no lint asks for them to go.
    let accessors = model.accessors.then(|| quote! {
        fn code(&self) -> &'static str {
            #ident::code(self)
        }
        fn explanation(&self) -> &'static str {
            #ident::explanation(self)
        }
        fn cause(&self) -> &'static str {
            #ident::cause(self)
        }
        fn solution(&self) -> &'static str {
            #ident::solution(self)
        }
    });
    let metadata = if model.accessors { quote!(#ident::metadata) } else { quote!(__metadata) };
    quote! {
        #allow
        impl #impl_generics __platform::PlatformError for #ident #ty_generics #where_clause {
            fn metadata(&self) -> &'static __platform::Metadata {
                #metadata(self)
            }
            #accessors
            fn as_error(&self) -> &(dyn ::core::error::Error + 'static) {
                self
            }
            fn params(&self, __visit: &mut dyn ::core::ops::FnMut(&'static str, &dyn ::core::fmt::Display)) {
                #params
            }
        }
    }
}
