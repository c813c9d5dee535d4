//! Where the compiler points in the expansion, and what it does not complain about there.

use proc_macro2::{Delimiter, Group, Ident, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::Visibility;

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

/// The visibility as one of the expansion, at the same place, so that no lint finds it too wide.
pub(super) fn expanded(visibility: &Visibility) -> TokenStream {
    let mut expanded = TokenStream::new();
    for mut token in visibility.to_token_stream() {
        // The path in `pub(in path)` stays the user's: an error in it is the same one twice, and
        // the compiler shows it once.
        if let TokenTree::Ident(_) = token {
            token.set_span(Span::call_site().located_at(token.span()));
        }
        expanded.extend([token]);
    }
    expanded
}

/// The tokens with these lifetimes as ones of the expansion, at the same place. A lint would
/// complain about one that can only be `'static` here, which a user cannot change.
///
/// All other tokens stay the user's: if the compiler rejects one, as a trait that does not exist,
/// it has the same error twice, and shows it once.
pub(super) fn lifetimes(tokens: TokenStream, declared: &[&Ident]) -> TokenStream {
    let mut expanded = TokenStream::new();
    let mut after_quote = false;
    for mut token in tokens {
        let is_quote = matches!(&token, TokenTree::Punct(punct) if punct.as_char() == '\'');
        match &mut token {
            TokenTree::Ident(name) if after_quote && declared.contains(&&*name) => {
                name.set_span(Span::call_site().located_at(name.span()));
            }
            TokenTree::Group(group) => {
                let span = group.span();
                *group = Group::new(group.delimiter(), lifetimes(group.stream(), declared));
                group.set_span(span);
            }
            _ => {}
        }
        expanded.extend([token]);
        after_quote = is_quote;
    }
    expanded
}
