//! What a diagnostic underlines.

use std::fmt::Display;

use quote::ToTokens;

/// An error that is underlined at these tokens, from the first to the last.
pub(super) fn at(tokens: impl ToTokens, message: impl Display) -> syn::Error {
    syn::Error::new_spanned(tokens, message)
}

/// An error that reaches from one place to another.
pub(super) fn between(
    first: impl ToTokens,
    second: impl ToTokens,
    message: impl Display,
) -> syn::Error {
    let mut tokens = first.into_token_stream();
    second.to_tokens(&mut tokens);
    at(tokens, message)
}
