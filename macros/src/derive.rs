//! The stages of the derive, one after the other.

use proc_macro2::TokenStream;
use quote::quote;
use syn::DeriveInput;

use crate::diagnostic::Diagnostics;
use crate::{check, depth, expand, item};

/// Whatever the tokens are, the result is code: the implementations, and the mistakes as compile
/// errors. The implementations are there in spite of them, so that the uses of the type compile,
/// unless the compiler would find no end of them.
pub(crate) fn derive(tokens: TokenStream) -> TokenStream {
    if let Err(error) = depth::check(&tokens) {
        return error.to_compile_error();
    }
    let item: DeriveInput = match syn::parse2(tokens) {
        Ok(item) => item,
        Err(error) => return error.to_compile_error(),
    };
    let mut diagnostics = Diagnostics::default();
    let input = item::read(&item, &mut diagnostics);
    let model = check::check(input, &mut diagnostics);
    let code = (!model.is_endless).then(|| expand::expand(&model));
    let errors = diagnostics.into_compile_errors();
    quote! { #errors #code }
}
