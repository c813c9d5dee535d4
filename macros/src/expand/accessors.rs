//! The inherent accessors, which need no trait in scope.

use proc_macro2::TokenStream;
use quote::quote_spanned;

use super::generics::{self, Parts};
use super::span;
use crate::model::Model;

pub(super) fn expand(model: &Model) -> TokenStream {
    let Model {
        ident, visibility, ..
    } = model;
    let attributes = span::attributes(model);
    let Parts {
        impl_generics,
        ty_generics,
        where_clause,
    } = generics::forwarding(model).parts(model);
    // The compiler points at the name of the type if it already has such a method.
    let name = span::name(model);
    let visibility = span::expanded(visibility);
    let call = generics::of_call(model);
    // Forwarding calls a trait, which no const function can.
    let constness = (!model.has_transparent()).then(|| quote_spanned!(name=> const));
    quote_spanned! {name=>
        #attributes
        impl #impl_generics #ident #ty_generics #where_clause {
            /// The static facts of this error.
            #[must_use]
            #visibility #constness fn metadata(&self) -> &'static __platform::Metadata {
                __metadata #call (self)
            }
            /// The public, stable identifier of this error.
            #[must_use]
            #visibility #constness fn code(&self) -> &'static str {
                __metadata #call (self).code()
            }
            /// What happened.
            #[must_use]
            #visibility #constness fn explanation(&self) -> &'static str {
                __metadata #call (self).explanation()
            }
            /// Why it happens.
            #[must_use]
            #visibility #constness fn cause(&self) -> &'static str {
                __metadata #call (self).cause()
            }
            /// What to do.
            #[must_use]
            #visibility #constness fn solution(&self) -> &'static str {
                __metadata #call (self).solution()
            }
        }
    }
}
