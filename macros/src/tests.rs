//! The whole derive, run on tokens: what it makes of any text, what a variant costs, and what it looks like.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that cannot go on panics")]

mod cost;
mod index;
mod snapshots;
mod texts;
mod tokens;

use proc_macro2::{TokenStream, TokenTree};
use syn::punctuated::Punctuated;
use syn::{LitStr, Token};

use crate::expand::derive;

/// All tokens, those in groups too.
fn flat(tokens: TokenStream) -> Vec<TokenTree> {
    let mut flat = Vec::new();
    for token in tokens {
        let inner = if let TokenTree::Group(group) = &token { Some(group.stream()) } else { None };
        flat.push(token);
        flat.extend(inner.into_iter().flat_map(self::flat));
    }
    flat
}

/// The rows of the table: wherever five texts stand in brackets.
fn rows(expansion: TokenStream) -> Vec<[String; 5]> {
    let row = |token: TokenTree| {
        let TokenTree::Group(group) = token else { return None };
        let texts = group.stream();
        let texts = syn::parse::Parser::parse2(Punctuated::<LitStr, Token![,]>::parse_terminated, texts).ok()?;
        let texts: Vec<String> = texts.iter().map(LitStr::value).collect();
        texts.try_into().ok()
    };
    flat(expansion).into_iter().filter_map(row).collect()
}

/// Every text of the expansion.
fn literals(expansion: TokenStream) -> Vec<String> {
    let text = |token| syn::parse2::<LitStr>(TokenStream::from(token)).ok();
    flat(expansion).into_iter().filter_map(text).map(|text| text.value()).collect()
}
