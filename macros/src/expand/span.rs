//! Where the compiler points in the expansion, and what it does not complain about there.

use proc_macro2::{Delimiter, Group, Span, TokenStream, TokenTree};
use quote::quote;

use crate::model::Model;

/// `#[automatically_derived]`, and `#[allow(deprecated)]` if the item has something deprecated that
/// the expansion names.
pub(super) fn attributes(model: &Model) -> TokenStream {
    let deprecated = model.deprecated.then(|| quote!(#[allow(deprecated)]));
    quote! { #[automatically_derived] #deprecated }
}

/// The span of the type's name, for code of the expansion.
pub(super) fn name(model: &Model) -> Span {
    Span::call_site().located_at(model.ident.span())
}

/// Moves the word `impl` and the braces of an implementation to a place of the user's: the compiler
/// points there if there is another such implementation.
pub(super) fn moved(implementation: TokenStream, place: Span) -> TokenStream {
    let place = Span::call_site().located_at(place);
    let mut moved = TokenStream::new();
    for mut token in implementation {
        let is_moved = match &token {
            TokenTree::Ident(word) => word == "impl",
            TokenTree::Group(group) => group.delimiter() == Delimiter::Brace,
            _ => false,
        };
        if is_moved {
            token.set_span(place);
        }
        moved.extend([token]);
    }
    moved
}

/// The tokens as ones of the expansion, at the same place. Lints would complain about what a user
/// cannot change: a bound that is there twice, a lifetime that can only be `'static`.
pub(super) fn expanded(tokens: TokenStream) -> TokenStream {
    tokens.into_iter().map(expanded_token).collect()
}

fn expanded_token(mut token: TokenTree) -> TokenTree {
    if let TokenTree::Group(group) = &token {
        let mut expanded = Group::new(group.delimiter(), expanded(group.stream()));
        expanded.set_span(group.span());
        return TokenTree::Group(expanded);
    }
    // `$crate` means the crate that it comes from.
    let is_crate = matches!(&token, TokenTree::Ident(ident) if ident == "$crate");
    if !is_crate {
        token.set_span(Span::call_site().located_at(token.span()));
    }
    token
}
