//! `PlatformError`, the trait for a value.

use proc_macro2::TokenStream;
use quote::{quote, quote_spanned};

use super::generics::{self, Parts};
use super::{forwarding, pattern, span};
use crate::model::Model;

/// `has_fields`: there is a function `__fields`.
pub(super) fn expand(model: &Model, has_fields: bool) -> TokenStream {
    let ident = &model.ident;
    let attributes = span::attributes(model);
    let Parts {
        impl_generics,
        ty_generics,
        where_clause,
    } = generics::platform(model).parts(model);
    let metadata = if model.accessors {
        quote!(self.metadata())
    } else {
        quote!(__metadata(self))
    };
    let accessors = model.accessors.then(|| accessors(model));
    let set = set(model);
    let params = params(has_fields);
    quote! {
        #attributes
        impl #impl_generics __platform::PlatformError for #ident #ty_generics #where_clause {
            fn metadata(&self) -> &'static __platform::Metadata {
                #metadata
            }
            #accessors
            fn set(&self) -> &'static __platform::Catalog {
                #set
            }
            fn as_error(&self) -> &(dyn ::core::error::Error + 'static) {
                self
            }
            fn params(
                &self,
                __visit: &mut dyn ::core::ops::FnMut(&'static str, &dyn ::core::fmt::Display)
            ) {
                #params
            }
        }
    }
}

/// The methods that call the accessors. A call makes those used, so that no lint asks to remove
/// them. They are called as methods, because the path of one could be that of a variant.
fn accessors(model: &Model) -> TokenStream {
    let name = span::name(model);
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
}

/// The body of `set`: a transparent variant asks its field.
fn set(model: &Model) -> TokenStream {
    let own = quote!(<Self as __platform::ErrorSet>::CATALOG);
    if !model.has_transparent() {
        return own;
    }
    let mut arms = TokenStream::new();
    for entry in model.transparent() {
        let pattern = pattern::binding(model, entry, &entry.fields);
        let error = forwarding::forwarded(model, entry);
        arms.extend(quote!(#pattern => __platform::PlatformError::set(#error),));
    }
    let has_leaves = model.leaves().next().is_some();
    let rest = has_leaves.then(|| quote!(_ => #own,));
    quote!(match self { #arms #rest })
}

/// The body of `params`.
fn params(has_fields: bool) -> TokenStream {
    if has_fields {
        // Visiting cannot fail.
        quote!(let _ = __fields(self, __metadata(self), __platform::FieldSink::Params(__visit));)
    } else {
        quote!(let _ = __visit;)
    }
}
