//! Tests that run the whole derive on tokens: strings survive it, the expansion of a variant stays
//! small, and snapshots show what the expansion looks like.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a test that cannot go on panics"
)]

mod catalog;
mod cost;
mod depth;
mod diagnostics;
mod index;
mod snapshots;
mod strings;
mod tokens;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::LitStr;

use crate::derive::derive;

/// All tokens, including those in groups.
fn flat(tokens: TokenStream) -> Vec<TokenTree> {
    let mut flat = Vec::new();
    for token in tokens {
        let inner = if let TokenTree::Group(group) = &token {
            Some(group.stream())
        } else {
            None
        };
        flat.push(token);
        flat.extend(inner.into_iter().flat_map(self::flat));
    }
    flat
}

/// The rows of the table: the first argument holds the five strings of each row.
fn rows(expansion: TokenStream) -> Vec<[String; 5]> {
    let tokens = flat(expansion);
    let call = tokens
        .iter()
        .position(|token| matches!(token, TokenTree::Ident(ident) if ident == "table"))
        .unwrap();
    let texts = tokens[call..].iter().find_map(|token| match token {
        TokenTree::Group(group) if group.delimiter() == Delimiter::Bracket => Some(group.stream()),
        _ => None,
    });
    literals(texts.unwrap()).as_chunks().0.to_vec()
}

/// Every string in the expansion.
fn literals(expansion: TokenStream) -> Vec<String> {
    let text = |token| syn::parse2::<LitStr>(TokenStream::from(token)).ok();
    flat(expansion)
        .into_iter()
        .filter_map(text)
        .map(|text| text.value())
        .collect()
}
