//! The inherent accessors, which need no trait in scope.

use proc_macro2::{Span, TokenStream};
use quote::{ToTokens, quote_spanned};

use super::{generics, implementation, metadata};
use crate::model::Model;

pub(super) fn expand(model: &Model) -> TokenStream {
    let Model {
        ident, visibility, ..
    } = model;
    let allow = implementation(model);
    let (impl_generics, ty_generics, where_clause) = generics::forwarding(model).parts(model);
    // At the name of the type: the compiler points there where the type has such a method of its own.
    let name = Span::call_site().located_at(ident.span());
    let visibility = generics::expanded(visibility.to_token_stream());
    let constness = metadata::is_const(model).then(|| quote_spanned!(name=> const));
    quote_spanned! {name=>
        #allow
        impl #impl_generics #ident #ty_generics #where_clause {
            /// The static facts of this error.
            #[must_use]
            #visibility #constness fn metadata(&self) -> &'static __platform::Metadata {
                __metadata(self)
            }
            /// The public, stable identifier of this error.
            #[must_use]
            #visibility #constness fn code(&self) -> &'static str {
                __metadata(self).code()
            }
            /// What happened.
            #[must_use]
            #visibility #constness fn explanation(&self) -> &'static str {
                __metadata(self).explanation()
            }
            /// Why it happens.
            #[must_use]
            #visibility #constness fn cause(&self) -> &'static str {
                __metadata(self).cause()
            }
            /// What to do.
            #[must_use]
            #visibility #constness fn solution(&self) -> &'static str {
                __metadata(self).solution()
            }
        }
    }
}
