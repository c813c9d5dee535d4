//! `PlatformError`, the trait for a value.

use proc_macro2::{Span, TokenStream};
use quote::{quote, quote_spanned};

use super::{generics, implementation};
use crate::model::Model;

pub(super) fn expand(model: &Model, shows: bool) -> TokenStream {
    let ident = &model.ident;
    let allow = implementation(model);
    let (impl_generics, ty_generics, where_clause) = generics::platform(model).parts(model);
    let params = if shows {
        // Visiting cannot fail.
        quote!(let _ = __show(self, __metadata(self), __platform::FieldSink::Params(__visit));)
    } else {
        quote!(let _ = __visit;)
    };
    // Called here, the accessors are in use, so that no lint asks for them to go; as methods, because the path of one
    // could be that of a variant.
    let name = Span::call_site().located_at(ident.span());
    let accessors = model.accessors.then(|| {
        quote_spanned! {name=>
            fn code(&self) -> &'static str {
                self.code()
            }
            fn explanation(&self) -> &'static str {
                self.explanation()
            }
            fn cause(&self) -> &'static str {
                self.cause()
            }
            fn solution(&self) -> &'static str {
                self.solution()
            }
        }
    });
    let metadata = if model.accessors {
        quote!(self.metadata())
    } else {
        quote!(__metadata(self))
    };
    quote! {
        #allow
        impl #impl_generics __platform::PlatformError for #ident #ty_generics #where_clause {
            fn metadata(&self) -> &'static __platform::Metadata {
                #metadata
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
